#pragma once

#include "tests/core/card/modelwriter.h"

namespace test {

// Folders as programs leave them, small.
void writeFineTune(ModelWriter &model);  ///< transformers with Trainer's files.
void writeLora(ModelWriter &model);
void writeGguf(ModelWriter &model);
void writeSentenceTransformer(ModelWriter &model);
void writeDiffusers(ModelWriter &model);
void writeTimm(ModelWriter &model);
void writeOnnx(ModelWriter &model);
void writeDataset(ModelWriter &model);
void writeMerge(ModelWriter &model);
/// CodeCarbon's file, with coordinates.
void writeEmissions(ModelWriter &model);
/// A result of lm-evaluation-harness, with a path of the computer it ran on.
void writeEvaluation(ModelWriter &model);

}  // namespace test
