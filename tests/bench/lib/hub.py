"""A Local Hub to measure against."""

import json
import pathlib
import shutil
import subprocess
import tempfile


class Hub:
    """Its environment signs in whoever gets it."""

    user = "me"

    def __init__(self, slipway):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="slipway-hub-"))
        self.process = subprocess.Popen([slipway, "hub", "serve", "--root", self.root / "hub", "--user", self.user],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        ready = json.loads(self.process.stdout.readline())
        self.environment = {"HF_ENDPOINT": ready["endpoint"], "HF_TOKEN": ready["token"]}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        shutil.rmtree(self.root)
