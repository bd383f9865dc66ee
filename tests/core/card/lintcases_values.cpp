#include "lintcases.h"

using namespace core;

namespace test {

namespace {

void withLicenseText(LintContext &context)
{
    ModelFacts facts;
    facts.license.add({{.id = "apache-2.0"}, {.clue = Clue::LicenseText, .file = "LICENSE"}, Confidence::High});
    context.facts = facts;
}

void withParentLicense(LintContext &context)
{
    context.baseLicenses.insert("meta/llama", "llama3.1");
}

void withRepo(LintContext &context)
{
    context.repo = RepoId{.owner = "me", .name = "mine"};
}

void withFacts(LintContext &context)
{
    ModelFacts facts;
    facts.task.add({"fill-mask", {.clue = Clue::Key, .file = "config.json"}, Confidence::High});
    facts.library.add({"peft", {.clue = Clue::Presence, .file = "adapter_config.json"}, Confidence::High});
    facts.baseModels.add({{"org/base"}, {.clue = Clue::Key, .file = "adapter_config.json"}, Confidence::High});
    facts.tags.append({"conversational", {.file = "chat_template.jinja"}, Confidence::High});
    context.facts = facts;
}

void withAdapter(LintContext &context)
{
    withFacts(context);
    withFiles({"adapter_config.json"})(context);
}

void withGguf(LintContext &context)
{
    withFacts(context);
    withFiles({"model.gguf"})(context);
}

}  // namespace

QList<LintCase> valueCases()
{
    return {
        {"LI001", "license: MIT", "license: mit"},
        {"LI001", "license: GPL-3.0-or-later", "license: gpl-3.0"},
        {"LI001", "license: [mit, Apache 2.0]", "license: [mit, apache-2.0]"},
        {"LI002", "license: other\nlicense_link: LICENSE", "license: other\nlicense_name: my-1"},
        {"LI003", "license: other\nlicense_name: a\nlicense_link: docs/terms.txt",
         "license: other\nlicense_link: https://example.org/terms"},
        {"LI003", "license: other\nlicense_name: a\nlicense_link: LICENSE.md", "license: other\nlicense_link: LICENSE",
         withFiles({"LICENSE"})},
        {"LI004", "tags: [a]", "license: mit"},
        {"LI005", "license: gpl", "license: gpl-3.0"},
        {"LI006", "license: mit", "license: apache-2.0", withLicenseText},
        {"LI007", "license: mit\nbase_model: meta/llama", "license: llama3.1\nbase_model: meta/llama",
         withParentLicense},
        {"LI008", "license: unknown", "license: mit"},
        {"LG001", "language:\n- zh-CN\n- en", "language: [zh]"},
        {"LG001", "language: EN", "language: en"},
        {"LG002", "language: [English]", "language: [en]"},
        {"LG002", "language: [python]", "language: [code]"},
        {"LG002", "language: [false]", "language: ['no']"},
        {"LG003", "language:\n- no\n- en", "language:\n- 'no'"},
        {"LG004", "pipeline_tag: fill-mask", "pipeline_tag: fill-mask\nlanguage: de"},
        {"LG005", "language: iw", "language: he"},
        {"LG006", "language: eng", "language: gsw"},
        {"TK001", "license: mit", "pipeline_tag: fill-mask", withFacts},
        {"TK002", "pipeline_tag: text-clasification", "pipeline_tag: text-classification"},
        {"TK002", "pipeline_tag: sentiment-analysis", "pipeline_tag: text-classification"},
        {"TK003", "pipeline_tag: conversational", "pipeline_tag: text-generation"},
        {"TK003", "license: mit\npipeline_tag: other", "pipeline_tag: fill-mask"},
        {"TK004", "pipeline_tag: translation", "pipeline_tag: fill-mask", withFacts},
        {"TK005", "license: mit", "tags: [keras]", withFacts},
        {"TK006", "library_name: transformer", "library_name: transformers"},
        {"TK007", "library_name: keras", "library_name: peft", withFacts},
        {"TK008", "pipeline_tag: text-generation\ntags: [a]", "pipeline_tag: text-generation\ntags: [conversational]",
         withFacts},
        {"TG001", "tags: pytorch, vision [detr, coco]", "tags: [pytorch]"},
        {"TG002", "tags:\n- 2024\n- a", "tags:\n- '2024'"},
        {"TG003", "tags: [a, b, A]", "tags: [a, b]"},
        {"TG004", "tags:\n- arxiv:1234.56789\n- b", "tags: ['base_model:adapter:org/base']"},
        {"TG004", "tags:\n- base_model:adapter:/home/me/out\n- b", "tags: [b]"},
        {"TG005", "tags:\n- 'a, b'\n- c", "tags: [c]"},
        {"TG006", "library_name: keras\ntags: [keras, a]", "library_name: keras\ntags: [a]"},
        {"BM001", "base_model: https://huggingface.co/org/base", "base_model: org/base"},
        {"BM001", "base_model: /data/models/org/base", "base_model: [org/base]"},
        {"BM002", "base_model: [me/mine, a/b]", "base_model: a/b", withRepo},
        {"BM003", "license: mit", "base_model: org/base", withAdapter},
        {"BM004", "license: mit", "base_model: org/base", withGguf},
        {"BM005", "base_model: a/b\nbase_model_relation: lora", "base_model: a/b\nbase_model_relation: adapter"},
        {"BM006", "base_model: a/b\nbase_model_relation: merge", "base_model: [a/b, c/d]\nbase_model_relation: merge"},
        {"BM006", "license: mit\nbase_model_relation: merge", "license: mit"},
        {"BM007", "base_model: [a/b, c/d, a/b]", "base_model: [a/b, c/d]"},
        {"DS001", "datasets:\n- https://huggingface.co/datasets/org/d", "datasets: [org/d]"},
        {"DS001", "datasets:\n- /data/x.jsonl\n- b", "datasets: [squad]"},
        {"DS003", "%---\nlicense: mit\n---\nTrained on [x](https://huggingface.co/datasets/org/d).\n", "datasets: [a]"},
        {"MT001", "metrics: [acuracy]", "metrics: [accuracy]"},
        {"CO001", "co2_eq_emissions: -5", "co2_eq_emissions: 5"},
        {"CO001", "co2_eq_emissions:\n  emissions: 5000000000", "co2_eq_emissions:\n  emissions: 5"},
        {"CO002", "co2_eq_emissions:\n  emissions: '12.5'", "co2_eq_emissions: 12.5"},
        {"CO003", "license: mit", "co2_eq_emissions: 5", {}, false},
    };
}

}  // namespace test
