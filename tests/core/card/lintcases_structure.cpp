#include "lintcases.h"

using namespace core;

namespace test {

namespace {

QByteArray index(const QByteArray &result, const QByteArray &name = "m")
{
    return "pipeline_tag: fill-mask\nmodel-index:\n- name: " + name + "\n  results:\n" + result;
}

const QByteArray sound = "  - task:\n      type: fill-mask\n    dataset:\n      type: org/d\n      name: D\n"
                         "    metrics:\n    - type: accuracy\n      value: 0.5\n";

QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    return text.replace(from, to);
}

const QByteArray verifiedMetric =
    replaced(sound, "      value: 0.5\n", "      value: 0.5\n      verified: true\n      verifyToken: abc\n");

void published(LintContext &context)
{
    context.published = "---\n" + QString::fromUtf8(index(verifiedMetric)) + "---\n";
}

}  // namespace

QList<LintCase> structureCases()
{
    const QByteArray good = index(sound);
    const QByteArray widget = "pipeline_tag: text-classification\nwidget:\n";
    return {
        {"MI001", "license: mit\nmodel-index:\n- name: a", good},
        {"MI001", "license: mit\nmodel-index:\n  name: a\n  results: []", good},
        {"MI002", index(replaced(sound, "      type: fill-mask\n", "      name: Masks\n")), good},
        {"MI003", index(replaced(sound, "      name: D\n", "      name: D\n      revision: 1234567\n")), good},
        {"MI003", index(replaced(sound, "      name: D\n", "      name: D\n      config: [a, b]\n")), good},
        {"MI004", index(replaced(sound, "      value: 0.5\n", "")), good},
        {"MI004", index(replaced(sound, "    - type: accuracy\n      value", "    - name: Accuracy\n      value")),
         good},
        {"MI005", index(sound + "    source:\n      name: me\n"),
         index(sound + "    source:\n      url: https://a.b\n")},
        {"MI006", index(sound, "data/runs/out"), good},
        {"MI007", good + "- name: n\n  results: []", good},
        {"MI008", index(sound + sound), good, {}, false},
        {"MI009", index(replaced(verifiedMetric, "abc", "xyz")), index(verifiedMetric), published},
        {"MI010", index(replaced(sound, "0.5", "91.2")), good},
        {"MI011", index(replaced(sound, "org/d", "openai/gsm8k")), good, {}, false},
        {"MI012",
         index(replaced(sound, "      name: D\n", "      name: D\n      args:\n        a: 1\n        b: null\n")),
         good},
        {"MI013", "%---\n" + good + "---\n| Accuracy |\n|---|\n| 0.75 |\n",
         "%---\n" + good + "---\n| Accuracy |\n|---|\n| 50.0 |\n"},
        {"WG001", "widget:\n- Hello there", "widget:\n- text: Hello"},
        {"WG001", "inference: \"no\"", "inference: false"},
        {"WG002", widget + "- src: a.png", widget + "- text: a", {}, false},
        {"WG003", "widget:\n- src: a.flac", "widget:\n- src: b.flac", withFiles({"b.flac"})},
        {"WG004", "pipeline_tag: fill-mask\nwidget:\n- text: Paris is the",
         "pipeline_tag: fill-mask\nwidget:\n- text: a [MASK]"},
        {"WG005", "widget:\n- text: a\n  candidate_labels: [x, y]", "widget:\n- text: a\n  candidate_labels: x, y"},
        {"WG006",
         "widget:\n- table:\n    a: [1, 2]\n    b: [1]",
         "widget:\n- table:\n    a: [1]\n    b: [2]",
         {},
         false},
        {"WG007", "inference:\n  parameters:\n    temprature: 1", "inference:\n  parameters:\n    top_k: 1", {}, false},
        {"WG008", "%---\nlicense: mit\n---\n<Gallery />\n", "%---\nlicense: mit\n---\n`<Gallery />`\n",
         withFiles({"images/a.png"})},
    };
}

}  // namespace test
