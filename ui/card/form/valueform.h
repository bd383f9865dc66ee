#pragma once

#include "ui/card/form/filevaluefield.h"

class QGridLayout;

namespace ui {

/// Which problem the rules have with the value at a path; an empty text for none.
using ProblemAt = std::function<QString(const core::YamlPath &path)>;

/// The values of one structure, a field for each, in one column or, where there is room, two.
class ValueForm final : public QWidget
{
    Q_OBJECT

public:
    ValueForm(YamlValues &values, QWidget *parent);

    void setStage(const FileField::Stage &stage) { m_stage = stage; }
    void setProblemAt(const ProblemAt &problemAt) { m_problemAt = problemAt; }
    /// What is asked for; the fields are made anew when it is something else than before.
    void setSpecs(const QList<ValueSpec> &specs);
    /// Where the structure begins.
    void setBase(const core::YamlPath &base);
    [[nodiscard]] const core::YamlPath &base() const { return m_base; }

    void refresh();
    void commit();
    [[nodiscard]] const QList<ValueField *> &fields() const { return m_fields; }

signals:
    void written();
    void controlsMade();  ///< As with a field.
    void refused(const core::Error &error);

private:
    [[nodiscard]] bool hasFields(const QList<ValueSpec> &specs) const;
    void showProblems();

    YamlValues &m_values;
    FileField::Stage m_stage;
    ProblemAt m_problemAt;
    core::YamlPath m_base;
    QList<ValueField *> m_fields;
    QGridLayout *m_grid;
};

/// The field for a spec. Owner: `parent`.
[[nodiscard]] ValueField *createValueField(YamlValues &values, const ValueSpec &spec, const FileField::Stage &stage,
                                           QWidget *parent);

}  // namespace ui
