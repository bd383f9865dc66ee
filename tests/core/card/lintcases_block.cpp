#include "lintcases.h"

using namespace core;

namespace test {

QList<LintCase> blockCases()
{
    const auto dataset = withType(RepoType::Dataset);
    return {
        {"FM001", "%# Title\n", "license: mit"},
        {"FM001", "%---\n---\n# Title\n", "license: mit"},
        {"FM002", "%---\nlicense: mit\n\n# Title\n", "license: mit"},
        {"FM003", "# only a comment", "license: mit"},
        {"FM004", "- en\n- fr", "language: [en]"},
        {"FM004", "[a, b]", "tags: [a]"},
        {"FM005", "%\xef\xbb\xbf---\nlicense: mit\n---\n", "license: mit"},
        {"FM006", "%---\nlicense: mit\n---  \n# A\n", "license: mit"},
        {"FM006", "%--- \nlicense: mit\n---\n# A\n", "license: mit"},
        {"FM007", "license: mit\ntags: [a]\nlicense: apache-2.0", "license: mit"},
        {"FM008", "license: mit\npretty_name: Owls: two", "pretty_name: 'Owls: two'"},
        {"FM008", "model_name: @x", "model_name: '@x'"},
        {"FM009", "license: mit\ntags:\n\t- audio\n\t- text", "tags:\n- audio"},
        {"FM010", "{{ card_data }}", "license: mit"},
        {"FM010", "license: mit\nmodel_name: <your-model>", "model_name: mine"},
        {"FM011", "%---\r\nlicense: mit\n---\r\n# A\r\n", "license: mit"},
        {"FM013", "%---\nlicense: mit\n...\n# A\n", "license: mit"},
        {"FM014", "%Hello\n\n---\nlicense: mit\n---\n# A\n", "license: mit"},
        {"FM015", "license: mit\n...\ntags: [a]", "license: mit"},
        {"FM016", "license: !mine mit", "license: !!str mit"},
        {"FM017", "tags: &x [a]\nmodel_tags: *x", "tags: [a]", {}, false},
        {"FM018", "license:\xc2\xa0mit\ntags:\n- a", "license: mit"},
        {"FM019", "license: mit", "license: mit", [](LintContext &context) { context.cardPath = "docs/README.md"; },
         false},
        {"KY001", "licence: mit", "license: mit"},
        {"KY001", "base_modl: a/b", "base_model: a/b"},
        {"KY002", "my_own_key: 1", "license: mit", {}, false},
        {"KY003", "licenses: [mit]", "license: [mit]", dataset},
        {"KY004", "finetuned_from: a/b", "base_model: a/b"},
        {"KY004", "model_index: []", "model-index: []"},
        {"KY005", "license: mit\nlibrary_name:", "license: mit\nthumbnail:"},
        {"DS002", "license: mit\ndatasets:", "datasets: [a]"},
        {"SC001", "model_revision: 1e3", "model_revision: '1e3'"},
        {"SC001", "model_version: 1.10", "model_version: 1.15"},
        {"SC001", "library_name: 3", "library_name: keras"},
        {"SC002", "trained_on: 2024-01-01", "trained_on: '2024-01-01'"},
        {"GT001", "extra_gated_fields:\n  Day: date", "extra_gated_fields:\n  Day: date_picker"},
        {"GT001", "extra_gated_fields:\n  Use:\n    type: select",
         "extra_gated_fields:\n  Use:\n    type: select\n    options: [a]"},
        {"GT002", "extra_gated_eu_disallowed: 'yes'", "extra_gated_eu_disallowed: true"},
        {"GT003", "extra_gated_fields:\n- Name: text\n- Land: country", "extra_gated_fields:\n  Name: text"},
        {"GT004", "extra_gated_heading: Hello", "license: mit", {}, false},
        {"GT005", "%---\nextra_gated_prompt: |\n  Terms\n---\n  more\nlicense: mit\n---\n# A\n",
         "extra_gated_prompt: |\n  Terms\nlicense: mit"},
    };
}

}  // namespace test
