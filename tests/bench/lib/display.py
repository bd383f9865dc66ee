"""A hidden X display with a window manager: what is on it, and hands to work it with."""

import ctypes
import os
import pathlib
import subprocess
import tempfile
import time

MAXIMISING = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application type="normal"><maximized>yes</maximized></application>
</applications></openbox_config>
"""


class Display:
    """`maximises`: every window is as large as the screen from its first moment."""

    def __init__(self, size, maximises=False):
        self.size = size
        self.maximises = maximises
        self.x = ctypes.CDLL("libX11.so.6")
        self.xtest = ctypes.CDLL("libXtst.so.6")
        for name in ("XOpenDisplay", "XGetImage"):
            getattr(self.x, name).restype = ctypes.c_void_p
        for name in ("XDefaultRootWindow", "XInternAtom", "XStringToKeysym"):
            getattr(self.x, name).restype = ctypes.c_ulong
        handler_type = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        self.handler = handler_type(lambda *_: 0)  # a window may go while we look at it
        self.x.XSetErrorHandler(self.handler)

    def __enter__(self):
        self.server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", f"{self.size[0]}x{self.size[1]}x24",
                                        "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.name = ":" + self.server.stdout.readline().decode().strip()
        self.environment = os.environ | {"DISPLAY": self.name}
        with tempfile.NamedTemporaryFile("w", suffix=".xml") as rules:
            rules.write(MAXIMISING if self.maximises else "")
            rules.flush()
            command = ["openbox", "--config-file", rules.name] if self.maximises else ["openbox"]
            self.manager = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL,
                                            stderr=subprocess.DEVNULL)
            self.display = ctypes.c_void_p(self.x.XOpenDisplay(self.name.encode()))
            self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
            self.clients = self.atom("_NET_CLIENT_LIST")
            self.pid = self.atom("_NET_WM_PID")
            time.sleep(1)  # the window manager has to take over
        return self

    def __exit__(self, *_):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait(timeout=20)

    def atom(self, name):
        return ctypes.c_ulong(self.x.XInternAtom(self.display, name.encode(), 0))

    def property(self, window, name):
        kind, form = ctypes.c_ulong(), ctypes.c_int()
        count, rest = ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.POINTER(ctypes.c_ulong)()
        self.x.XGetWindowProperty(self.display, window, name, ctypes.c_long(0), ctypes.c_long(1024), 0, ctypes.c_ulong(0),
                                  ctypes.byref(kind), ctypes.byref(form), ctypes.byref(count), ctypes.byref(rest),
                                  ctypes.byref(data))
        values = [data[index] for index in range(count.value)] if data else []
        if data:
            self.x.XFree(data)
        return values

    def windows(self):
        return self.property(self.root, self.clients)

    def is_painted(self, pid):
        """Whether a window of the process is on the screen and no longer black."""
        for window in self.windows():
            if pid in self.property(ctypes.c_ulong(window), self.pid):
                content = self.content(ctypes.c_ulong(window), (40, 40, 16, 1))
                if content:
                    return any(content[index] for index in range(len(content)) if index % 4 != 3)
        return False

    def pixels(self, area):
        """Four bytes a pixel, row by row, of the screen."""
        return self.content(self.root, area)

    def content(self, window, area):
        left, top, width, height = area
        image = self.x.XGetImage(self.display, window, left, top, width, height, ctypes.c_ulong(0xffffffff), 2)
        if not image:
            return b""
        image = ctypes.c_void_p(image)
        # struct _XImage: width, height, xoffset, format, data
        data = ctypes.cast(image.value + 16, ctypes.POINTER(ctypes.c_void_p))[0]
        content = ctypes.string_at(data, width * height * 4)
        self.x.XDestroyImage(image)
        return content

    def picture(self, path):
        subprocess.run(["import", "-window", "root", path], env=self.environment, check=False)

    # Through xdotool, which takes its time: for getting somewhere.

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], env=self.environment, check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "30", text], env=self.environment, check=True)

    def click(self, x, y):
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], env=self.environment, check=True)

    def maximise(self, name):
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", name], env=self.environment,
                               capture_output=True, text=True, check=True)
        window = found.stdout.split()[-1]
        subprocess.run(["xdotool", "windowsize", "--sync", window, str(self.size[0]), str(self.size[1] - 40),
                        "windowmove", window, "0", "0", "windowactivate", window], env=self.environment, check=False)

    # At once: for what is measured.

    def press(self, name):
        code = self.x.XKeysymToKeycode(self.display, ctypes.c_ulong(self.x.XStringToKeysym(name.encode())))
        for down in (1, 0):
            self.xtest.XTestFakeKeyEvent(self.display, code, down, ctypes.c_ulong(0))
        self.x.XFlush(self.display)

    def button(self, number, down):
        self.xtest.XTestFakeButtonEvent(self.display, number, down, ctypes.c_ulong(0))
        self.x.XFlush(self.display)

    def wheel(self, up=False):
        self.button(4 if up else 5, 1)
        self.button(4 if up else 5, 0)

    def move(self, x, y):
        self.xtest.XTestFakeMotionEvent(self.display, -1, x, y, ctypes.c_ulong(0))
        self.x.XFlush(self.display)


def environment_of(display, home, cache=None):
    """Of a program that must neither find nor leave anything elsewhere."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "WAYLAND_"))}
    home = str(pathlib.Path(home))
    return clean | {
        "HOME": home, "XDG_CONFIG_HOME": home + "/config", "XDG_DATA_HOME": home + "/data",
        "XDG_CACHE_HOME": cache or home, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb",
        "QTWEBENGINE_DISABLE_SANDBOX": "1", "HF_HOME": home + "/hf"}
