"""What programs cost, seen from outside."""

import contextlib
import os
import pathlib
import time


def processor_seconds(pid):
    """Of all threads, also of those that have ended: the clock is the one of clock_getcpuclockid(3)."""
    with contextlib.suppress(OSError):
        return time.clock_gettime(~pid << 3 | 2)
    return 0


def family(pid):
    """The process and what it has started."""
    members = [pid]
    for member in members:
        for children in pathlib.Path(f"/proc/{member}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                members += [int(child) for child in children.read_text().split()]
    return members


def memory_kib(pid, field):
    """A line of /proc/PID/status: VmRSS now, VmHWM at most so far."""
    with contextlib.suppress(OSError):
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(field + ":"):
                return int(line.split()[1])
    return 0


class Watch:
    """Processor time and memory of a process and its children, as often as it is asked to look."""

    def __init__(self, pid):
        self.pid = pid
        self.peak_kib = 0
        self.seconds = {}

    def look(self):
        members = family(self.pid)
        for member in members:
            self.seconds[member] = max(self.seconds.get(member, 0), processor_seconds(member))
        resident = sum(memory_kib(member, "VmRSS") for member in members)
        self.peak_kib = max(self.peak_kib, resident, memory_kib(self.pid, "VmHWM"))
        return sum(self.seconds.values())


class EventThread:
    """The first thread of a process, which has the windows: how long it works in one go."""

    POLL_CALLS = {7, 271}  # poll, ppoll of x86-64: where an event loop waits

    def __init__(self, pid):
        self.folder = pathlib.Path(f"/proc/{pid}/task/{pid}")

    def schedule_ms(self):
        """How long it has run, and how long it has waited for a processor."""
        return [int(word) / 1e6 for word in (self.folder / "schedstat").read_text().split()[:2]]

    def waits(self):
        call = (self.folder / "syscall").read_text().split()[0]
        return call != "running" and int(call) in self.POLL_CALLS

    def busiest(self, quiet_s, limit_s):
        """The longest stretch in which the thread was not seen waiting for events, in ms: its processor time, the time on
        the clock without what it waited for a processor, and all of it. Ends when the thread has waited for `quiet_s`.
        Events without a pause between them, and what lies between two looks, count as one stretch."""
        end = time.monotonic() + limit_s
        worst = (0, 0, 0)
        begin, (ran, delayed) = time.monotonic(), self.schedule_ms()
        waiting_since = None
        while (now := time.monotonic()) < end:
            if self.waits():
                ran_now, delayed_now = self.schedule_ms()
                if ran_now > ran:
                    wall = (now - begin) * 1000
                    worst = tuple(map(max, worst, (ran_now - ran, wall - (delayed_now - delayed), wall)))
                    waiting_since = None
                waiting_since = waiting_since or now
                begin, ran, delayed = now, ran_now, delayed_now
                if now - waiting_since >= quiet_s:
                    break
            time.sleep(0.0005)
        return worst


def hurry():
    """What only watches must not be late because the computer is busy; where it may."""
    with contextlib.suppress(OSError):
        os.nice(-10)
