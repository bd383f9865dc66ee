#include "tests/core/generate/folders.h"

#include "tests/core/generate/trainingargsfile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace test {

namespace {

QJsonObject trainerState()
{
    const auto evaluation = [](double epoch, int step, double loss, double accuracy) {
        return QJsonObject{{u"epoch"_s, epoch},
                           {u"step"_s, step},
                           {u"eval_loss"_s, loss},
                           {u"eval_accuracy"_s, accuracy},
                           {u"eval_runtime"_s, 1.5},
                           {u"eval_samples_per_second"_s, 100.0},
                           {u"eval_steps_per_second"_s, 10.0}};
    };
    return {
        {u"best_model_checkpoint"_s, u"/home/alice/out/checkpoint-200"_s},
        {u"log_history"_s,
         QJsonArray{evaluation(1, 100, 0.5, 0.9), QJsonObject{{u"epoch"_s, 1.5}, {u"step"_s, 150}, {u"loss"_s, 0.4}},
                    evaluation(2, 200, 0.25, 0.95), QJsonObject{{u"train_runtime"_s, 12.5}, {u"step"_s, 200}}}}};
}

}  // namespace

void writeFineTune(ModelWriter &model)
{
    model.writeJson(u"config.json"_s,
                    {{u"architectures"_s, QJsonArray{u"BertForSequenceClassification"_s}},
                     {u"model_type"_s, u"bert"_s},
                     {u"_name_or_path"_s, u"acme/base-bert"_s},
                     {u"hidden_size"_s, 128},
                     {u"num_hidden_layers"_s, 2},
                     {u"torch_dtype"_s, u"float32"_s},
                     {u"transformers_version"_s, u"4.46.0"_s}});
    model.writeSafetensors(u"model.safetensors"_s, {{u"a"_s, {100, 8}}}, {{u"format"_s, u"pt"_s}});
    model.writeJson(u"trainer_state.json"_s, trainerState());
    model.write(u"training_args.bin"_s, trainingArgsFile());
}

void writeLora(ModelWriter &model)
{
    model.writeJson(u"adapter_config.json"_s,
                    {{u"peft_type"_s, u"LORA"_s},
                     {u"task_type"_s, u"CAUSAL_LM"_s},
                     {u"base_model_name_or_path"_s, u"acme/base-llama"_s},
                     {u"r"_s, 16},
                     {u"lora_alpha"_s, 32},
                     {u"lora_dropout"_s, 0.05},
                     {u"target_modules"_s, QJsonArray{u"q_proj"_s, u"v_proj"_s}},
                     {u"peft_version"_s, u"0.17.0"_s}});
    model.writeSafetensors(u"adapter_model.safetensors"_s, {{u"lora_A"_s, {8, 16}}, {u"lora_B"_s, {16, 8}}});
}

void writeGguf(ModelWriter &model)
{
    model.writeGguf();
}

void writeSentenceTransformer(ModelWriter &model)
{
    const QByteArray modules = R"([
  {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
  {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"}
])";
    model.write(u"modules.json"_s, modules);
    model.writeJson(u"1_Pooling/config.json"_s, {{u"word_embedding_dimension"_s, 384}});
    model.writeJson(u"sentence_bert_config.json"_s, {{u"max_seq_length"_s, 512}});
    model.writeJson(
        u"config_sentence_transformers.json"_s,
        {{u"model_type"_s, u"SentenceTransformer"_s},
         {u"similarity_fn_name"_s, u"cosine"_s},
         {u"__version__"_s, QJsonObject{{u"sentence_transformers"_s, u"5.1.0"_s}, {u"transformers"_s, u"4.56.0"_s}}}});
    model.writeJson(u"config.json"_s, {{u"architectures"_s, QJsonArray{u"BertModel"_s}}, {u"model_type"_s, u"bert"_s}});
    model.writeSafetensors(u"model.safetensors"_s, {{u"a"_s, {100, 8}}});
}

void writeDiffusers(ModelWriter &model)
{
    model.writeJson(u"model_index.json"_s,
                    {{u"_class_name"_s, u"StableDiffusionXLPipeline"_s}, {u"_diffusers_version"_s, u"0.35.0"_s}});
    model.writeSafetensors(u"unet/diffusion_pytorch_model.safetensors"_s, {{u"a"_s, {10, 8}}});
    model.write(u"images/harbour.png"_s, "not really a picture");
}

void writeTimm(ModelWriter &model)
{
    model.writeJson(u"config.json"_s,
                    {{u"architecture"_s, u"resnet18"_s},
                     {u"num_classes"_s, 10},
                     {u"pretrained_cfg"_s, QJsonObject{{u"license"_s, u"apache-2.0"_s}}}});
    model.writeSafetensors(u"model.safetensors"_s, {{u"a"_s, {100, 8}}});
}

void writeOnnx(ModelWriter &model)
{
    model.write(u"model.onnx"_s, "not really a network");
}

void writeDataset(ModelWriter &model)
{
    model.write(u"train.csv"_s, "text,label\nhello,1\n");
    model.write(u"test.jsonl"_s, "{\"label\": 0, \"text\": \"good bye\"}\n");
}

void writeMerge(ModelWriter &model)
{
    model.write(u"mergekit_config.yml"_s,
                "models:\n  - model: acme/one\n  - model: acme/two\nmerge_method: slerp\nbase_model: acme/one\n");
    model.writeJson(u"config.json"_s,
                    {{u"architectures"_s, QJsonArray{u"LlamaForCausalLM"_s}}, {u"model_type"_s, u"llama"_s}});
    model.writeSafetensors(u"model.safetensors"_s, {{u"a"_s, {100, 8}}});
}

void writeEmissions(ModelWriter &model)
{
    model.write(u"emissions.csv"_s,
                "timestamp,project_name,run_id,duration,emissions,energy_consumed,country_name,region,cpu_model,"
                "gpu_model,longitude,latitude,on_cloud,codecarbon_version\n"
                "2026-05-01T10:00:00,alice-box,1,3600,0.25,1.5,Germany,\"berlin\",A CPU,1 x NVIDIA H100,13.4051,"
                "52.5201,N,3.0.0\n"
                "2026-05-02T10:00:00,alice-box,2,1800,0.1,0.5,Germany,berlin,A CPU,1 x NVIDIA H100,13.4051,52.5201,N,"
                "3.0.0\n");
}

void writeEvaluation(ModelWriter &model)
{
    model.writeJson(
        u"results_2026-05-01.json"_s,
        {{u"results"_s,
          QJsonObject{{u"arc_easy"_s,
                       QJsonObject{{u"acc,none"_s, 0.75}, {u"acc_stderr,none"_s, 0.01}, {u"alias"_s, u"arc_easy"_s}}}}},
         {u"configs"_s,
          QJsonObject{{u"arc_easy"_s,
                       QJsonObject{{u"dataset_path"_s, u"allenai/ai2_arc"_s},
                                   {u"dataset_name"_s, u"ARC-Easy"_s},
                                   {u"test_split"_s, u"test"_s}}}}},
         {u"n-shot"_s, QJsonObject{{u"arc_easy"_s, 0}}},
         {u"config"_s, QJsonObject{{u"model_args"_s, u"pretrained=/home/alice/model"_s}}}});
}

}  // namespace test
