#pragma once

class QCoreApplication;

namespace app {

/// Makes the program speak SLIPWAY_LANGUAGE, or else the language of the system (LANGUAGE, LC_ALL, LANG).
///
/// English needs a translation as well: it holds the plural forms. It is always installed, below the other one.
/// Owner: `application` owns the translators.
void installLanguage(QCoreApplication &application);

}  // namespace app
