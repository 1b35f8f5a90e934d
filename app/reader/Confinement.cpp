// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/Confinement.h"

#include <seccomp.h>

#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>

namespace dateline {

namespace {

bool limit(__rlimit_resource resource, rlim_t most)
{
    const rlimit both{most, most};
    return setrlimit(resource, &both) == 0;
}

bool limitResources()
{
#ifndef __SANITIZE_ADDRESS__ // The sanitizer reserves terabytes of addresses.
    if (!limit(RLIMIT_AS, rlim_t{1} << 30))
        return false;
#endif
    return limit(RLIMIT_CPU, 30) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 32) && limit(RLIMIT_CORE, 0);
}

/// Calls that nothing but a misled reader makes; they fail as forbidden.
constexpr std::array forbidden{
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(sendto),
    SCMP_SYS(sendmsg),
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(kill),
    SCMP_SYS(unlink),
    SCMP_SYS(unlinkat),
    SCMP_SYS(rename),
    SCMP_SYS(renameat),
    SCMP_SYS(renameat2),
    SCMP_SYS(mkdir),
    SCMP_SYS(mkdirat),
    SCMP_SYS(symlink),
    SCMP_SYS(symlinkat),
    SCMP_SYS(link),
    SCMP_SYS(linkat),
    SCMP_SYS(truncate),
    SCMP_SYS(chmod),
    SCMP_SYS(fchmodat),
    SCMP_SYS(mount),
    SCMP_SYS(bpf),
    SCMP_SYS(creat),
    SCMP_SYS(openat2),
    SCMP_SYS(io_uring_setup),
};

/// Writing to a file shows in the flags with which it is opened.
bool forbidByArgument(scmp_filter_ctx filter)
{
    const auto forbid = [filter](int call, scmp_arg_cmp argument) {
        return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 1, argument) == 0;
    };
    for (const scmp_datum_t flag : {O_WRONLY, O_RDWR, O_CREAT}) {
        if (!forbid(SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, flag, flag))
            || !forbid(SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, flag, flag)))
            return false;
    }
    return true;
}

/// Where the kernel has no seccomp the limits alone must do.
void forbidCalls()
{
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ALLOW), &seccomp_release);
    const bool whole = filter && std::all_of(forbidden.begin(), forbidden.end(), [&filter](int call) {
                           return seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0) == 0;
                       });
    if (whole && forbidByArgument(filter.get()))
        seccomp_load(filter.get());
}

} // namespace

bool confine()
{
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !limitResources())
        return false;
    forbidCalls();
    return true;
}

} // namespace dateline
