#include "ui/shared/errortext.h"
