#include "core/lfs/lfsclient.h"
