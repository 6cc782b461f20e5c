//! What a reader may not do, said to the kernel before it sees a byte: no more
//! memory and time than given, no core dump, no file written, no file opened,
//! no socket, no other program, no new process, no hand on other processes.
//!
//! Limits must hold or the reader does not start. The file and system call
//! rules (Landlock, seccomp) are more than the limits promise; a kernel that
//! lacks them still has the limits, and the supervisor that ends everything.
#![expect(unsafe_code, reason = "system calls")]

use std::io;

use crate::request::Limits;

/// Binds this process, for good, to the limits.
pub(crate) fn limits(limits: &Limits) -> io::Result<()> {
    // SAFETY: plain numbers.
    unsafe {
        // Should the supervisor be killed, the reader goes with it.
        libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL, 0, 0, 0);
        if libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 {
            return Err(io::Error::last_os_error());
        }
    }
    // Where memory runs out for the whole machine, the reader is to be chosen.
    let _ = std::fs::write("/proc/self/oom_score_adj", "1000");
    let seconds = limits.processor.as_secs().max(1);
    limit(libc::RLIMIT_CPU, seconds, seconds + 1)?;
    limit(libc::RLIMIT_AS, limits.memory, limits.memory)?;
    limit(libc::RLIMIT_CORE, 0, 0)?;
    limit(libc::RLIMIT_FSIZE, 0, 0)?;
    limit(libc::RLIMIT_NOFILE, 32, 32)
}

fn limit(what: libc::__rlimit_resource_t, soft: u64, hard: u64) -> io::Result<()> {
    // SAFETY: the pointers are to one live struct of the right type.
    unsafe {
        let mut now: libc::rlimit = std::mem::zeroed();
        if libc::getrlimit(what, &raw mut now) != 0 {
            return Err(io::Error::last_os_error());
        }
        let wanted = libc::rlimit {
            rlim_cur: soft.min(now.rlim_max),
            rlim_max: hard.min(now.rlim_max),
        };
        if libc::setrlimit(what, &raw const wanted) != 0 {
            return Err(io::Error::last_os_error());
        }
    }
    Ok(())
}

/// Takes away files and system calls that no reader needs, as far as the
/// kernel can. After this nothing can be opened, only what is open be used.
pub(crate) fn reach() {
    no_files();
    no_calls();
}

/// Landlock, first version: every right over files is handled, none granted.
fn no_files() {
    #[repr(C)]
    struct Ruleset {
        handled_access_fs: u64,
    }
    let ruleset = Ruleset {
        handled_access_fs: (1 << 13) - 1,
    };
    // SAFETY: pointer and size are those of one live struct; the descriptor is
    // used only if the kernel gave one, and closed once.
    unsafe {
        let made = libc::syscall(
            libc::SYS_landlock_create_ruleset,
            &raw const ruleset,
            size_of::<Ruleset>(),
            0_u32,
        );
        if made >= 0 {
            libc::syscall(libc::SYS_landlock_restrict_self, made, 0_u32);
            libc::syscall(libc::SYS_close, made);
        }
    }
}

#[cfg(target_arch = "x86_64")]
const ARCHITECTURE: u32 = 0xc000_003e;
#[cfg(target_arch = "aarch64")]
const ARCHITECTURE: u32 = 0xc000_00b7;

/// System calls that are refused. Everything else stays, for a list of what an
/// allocator and a runtime may call is never complete.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
const REFUSED: &[libc::c_long] = &[
    libc::SYS_socket,
    libc::SYS_socketpair,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_execve,
    libc::SYS_execveat,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_kill,
    libc::SYS_tkill,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_send_signal,
    libc::SYS_setsid,
    libc::SYS_setpgid,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_mount,
    libc::SYS_bpf,
    libc::SYS_io_uring_setup,
    libc::SYS_add_key,
    libc::SYS_keyctl,
    libc::SYS_userfaultfd,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_fork,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_vfork,
];

#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
fn no_calls() {
    let filter = filter();
    let Ok(length) = u16::try_from(filter.len()) else {
        return;
    };
    let program = libc::sock_fprog {
        len: length,
        filter: filter.as_ptr().cast_mut(),
    };
    // SAFETY: the program points at a live filter of that length; the kernel
    // copies it.
    unsafe {
        libc::syscall(
            libc::SYS_seccomp,
            libc::SECCOMP_SET_MODE_FILTER,
            0_u32,
            &raw const program,
        );
    }
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
fn no_calls() {}

/// The filter over `struct seccomp_data`: number at 0, architecture at 4,
/// first argument at 16.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
fn filter() -> Vec<libc::sock_filter> {
    let step = |code: u32, k: u32, jt: u8, jf: u8| libc::sock_filter {
        // All codes are below 0x100.
        code: (code & 0xffff) as u16,
        jt,
        jf,
        k,
    };
    let load = |at| step(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, at, 0, 0);
    let jump = |test, k, jt, jf| step(libc::BPF_JMP | test | libc::BPF_K, k, jt, jf);
    let end = |verdict| step(libc::BPF_RET | libc::BPF_K, verdict, 0, 0);
    let refuse = |errno: libc::c_int| end(libc::SECCOMP_RET_ERRNO | errno.unsigned_abs());
    let number = |call: libc::c_long| u32::try_from(call).unwrap_or(u32::MAX);

    let mut all = vec![
        load(4),
        jump(libc::BPF_JEQ, ARCHITECTURE, 1, 0),
        refuse(libc::EPERM),
        load(0),
        // Calls of the x32 ABI, numbered from here, are none of ours.
        jump(libc::BPF_JGE, 0x4000_0000, 0, 1),
        refuse(libc::EPERM),
    ];
    for call in REFUSED {
        all.push(jump(libc::BPF_JEQ, number(*call), 0, 1));
        all.push(refuse(libc::EPERM));
    }
    // The C library then falls back to `clone`, whose flags can be seen.
    all.push(jump(libc::BPF_JEQ, number(libc::SYS_clone3), 0, 1));
    all.push(refuse(libc::ENOSYS));
    // Threads may be made, processes not.
    all.push(jump(libc::BPF_JEQ, number(libc::SYS_clone), 0, 3));
    all.push(load(16));
    all.push(jump(
        libc::BPF_JSET,
        libc::CLONE_THREAD.unsigned_abs(),
        1,
        0,
    ));
    all.push(refuse(libc::EPERM));
    all.push(end(libc::SECCOMP_RET_ALLOW));
    all
}
