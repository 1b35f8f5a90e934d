// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"

namespace dateline::test {

QDir projectFolder()
{
    return QDir(QStringLiteral(DATELINE_SOURCE_DIR));
}

QString sharedFolder()
{
    return QDir(projectFolder().filePath(QStringLiteral("../shared"))).canonicalPath();
}

StrictTest::StrictTest()
{
    if (qEnvironmentVariableIsEmpty("DATELINE_READER"))
        qputenv("DATELINE_READER", DATELINE_BUILT_READER);
}

} // namespace dateline::test
