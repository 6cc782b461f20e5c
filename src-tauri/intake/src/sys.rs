//! The few calls of the operating system that the standard library lacks:
//! waiting on several descriptors, on a process, and ending processes.
//!
//! Everything unsafe about them stays in here; each call takes and gives plain
//! numbers or owned descriptors.
#![expect(unsafe_code, reason = "system calls")]

use std::io;
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd};
use std::time::Duration;

/// What a descriptor is waited for, and what came.
pub(crate) struct Wait<'a> {
    pub(crate) descriptor: BorrowedFd<'a>,
    /// For bytes to read; else only for the other end to go away.
    pub(crate) reading: bool,
    /// Set when something came: bytes, an end, or an error.
    pub(crate) came: bool,
}

/// Waits until something comes to one of the descriptors or the time is up.
pub(crate) fn wait(all: &mut [Wait<'_>], time: Duration) -> io::Result<()> {
    let mut polled: Vec<libc::pollfd> = all
        .iter()
        .map(|wait| libc::pollfd {
            fd: wait.descriptor.as_raw_fd(),
            events: if wait.reading { libc::POLLIN } else { 0 },
            revents: 0,
        })
        .collect();
    // Rounded up, lest a wait for less than a millisecond spins.
    let milliseconds = time.as_nanos().div_ceil(1_000_000);
    let timeout = libc::c_int::try_from(milliseconds).unwrap_or(libc::c_int::MAX);
    let count = polled.len() as libc::nfds_t;
    // SAFETY: the pointer and the count are those of one live vector.
    let came = unsafe { libc::poll(polled.as_mut_ptr(), count, timeout) };
    if came < 0 {
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
        polled.iter_mut().for_each(|one| one.revents = 0);
    }
    for (wait, polled) in all.iter_mut().zip(&polled) {
        wait.came = polled.revents != 0;
    }
    Ok(())
}

/// A descriptor that becomes readable when the process ends. The process must
/// be a child that was not waited for yet, so that its id is still its own.
pub(crate) fn process(id: u32) -> io::Result<OwnedFd> {
    // SAFETY: two plain numbers; a result that is not negative is a new
    // descriptor that nobody else owns.
    unsafe {
        let descriptor = libc::syscall(libc::SYS_pidfd_open, libc::c_long::from(id), 0_i64);
        if descriptor < 0 {
            return Err(io::Error::last_os_error());
        }
        let descriptor = libc::c_int::try_from(descriptor).map_err(io::Error::other)?;
        Ok(OwnedFd::from_raw_fd(descriptor))
    }
}

/// Ends a process at once. One that is gone already is no error.
pub(crate) fn kill(id: libc::pid_t) {
    if id > 1 {
        // SAFETY: two plain numbers; the id is not one of the special ones.
        let _ = unsafe { libc::kill(id, libc::SIGKILL) };
    }
}

/// Ends all processes of a group at once.
pub(crate) fn kill_group(leader: u32) {
    if let Ok(leader) = libc::pid_t::try_from(leader)
        && leader > 1
    {
        // SAFETY: two plain numbers; the group is never "all processes".
        let _ = unsafe { libc::kill(-leader, libc::SIGKILL) };
    }
}

/// What [`reap`] found.
pub(crate) enum Reaped {
    /// One child that had ended is now gone.
    One,
    /// There are children, all of them running.
    NoneYet,
    /// There are no children.
    NoneLeft,
}

/// Takes the leave of one ended child; with `patience`, waits for one to end.
pub(crate) fn reap(patience: bool) -> Reaped {
    let flags = if patience { 0 } else { libc::WNOHANG };
    // SAFETY: the status is not asked for.
    match unsafe { libc::waitpid(-1, std::ptr::null_mut(), flags) } {
        0 => Reaped::NoneYet,
        id if id > 0 => Reaped::One,
        _ if io::Error::last_os_error().kind() == io::ErrorKind::Interrupted => Reaped::NoneYet,
        _ => Reaped::NoneLeft,
    }
}

/// Makes this process the one that inherits whatever its descendants leave
/// behind, so that nothing they start can get away by outliving them.
pub(crate) fn inherit_orphans() -> io::Result<()> {
    // SAFETY: plain numbers.
    let done = unsafe { libc::prctl(libc::PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) };
    if done == 0 {
        Ok(())
    } else {
        Err(io::Error::last_os_error())
    }
}
