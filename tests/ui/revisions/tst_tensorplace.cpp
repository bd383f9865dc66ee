#include "ui/revisions/tensorplace.h"

#include <QTest>

using namespace ui;

Q_DECLARE_METATYPE(ui::TensorPart)

/// Where tensors are in their models, by the names that models of this world have.
class TestTensorPlace final : public QObject
{
    Q_OBJECT

private slots:
    void isFoundByTheName_data()
    {
        QTest::addColumn<int>("layer");
        QTest::addColumn<TensorPart>("part");
        const auto row = [](const char *name, int layer, TensorPart part) { QTest::newRow(name) << layer << part; };
        constexpr int outside = TensorPlace::outside;
        row("model.embed_tokens.weight", outside, TensorPart::Embedding);
        row("model.layers.0.self_attn.q_proj.weight", 0, TensorPart::Attention);
        row("model.layers.31.mlp.down_proj.weight", 31, TensorPart::FeedForward);
        row("model.layers.7.post_attention_layernorm.weight", 7, TensorPart::Norm);
        row("model.layers.3.block_sparse_moe.experts.5.w1.weight", 3, TensorPart::FeedForward);
        row("model.norm.weight", outside, TensorPart::Norm);
        row("lm_head.weight", outside, TensorPart::Output);
        row("transformer.h.11.attn.c_attn.weight", 11, TensorPart::Attention);
        row("transformer.h.11.ln_1.weight", 11, TensorPart::Norm);
        row("transformer.wte.weight", outside, TensorPart::Embedding);
        row("bert.encoder.layer.2.attention.self.query.weight", 2, TensorPart::Attention);
        row("bert.encoder.layer.2.attention.output.LayerNorm.weight", 2, TensorPart::Norm);
        row("bert.encoder.layer.2.output.dense.weight", 2, TensorPart::FeedForward);
        row("bert.embeddings.word_embeddings.weight", outside, TensorPart::Embedding);
        row("blk.9.attn_q.weight", 9, TensorPart::Attention);
        row("blk.9.ffn_up.weight", 9, TensorPart::FeedForward);
        row("blk.9.attn_norm.weight", 9, TensorPart::Norm);
        row("token_embd.weight", outside, TensorPart::Embedding);
        row("output.weight", outside, TensorPart::Output);
        row("classifier.bias", outside, TensorPart::Output);
        row("conv1.weight", outside, TensorPart::Other);
        row("features.12.weight", 12, TensorPart::Other);
        row("99999999999999999999.weight", outside, TensorPart::Other);
        row("", outside, TensorPart::Other);
    }
    void isFoundByTheName()
    {
        QFETCH(const int, layer);
        QFETCH(const TensorPart, part);
        const TensorPlace place = tensorPlace(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(place.layer, layer);
        QCOMPARE(place.part, part);
    }
};

QTEST_GUILESS_MAIN(TestTensorPlace)

#include "tst_tensorplace.moc"
