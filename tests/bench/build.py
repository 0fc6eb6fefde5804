"""The whole build in a process of its own: time after imports, time with them, memory."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from tests.bench.row import Row

GOAL = 3.0
MEASURE = """
import json, resource, sys, time
from pathlib import Path
started = time.perf_counter()
from etl import pipeline
imported = time.perf_counter()
pipeline.build(pipeline.folders(), Path(sys.argv[1]))
built = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([imported - started, built - imported, peak]))
"""


def rows() -> Iterator[Row]:
    """Two builds: the first may still write byte code."""
    with tempfile.TemporaryDirectory() as out:
        for _ in range(2):
            command = [sys.executable, "-c", MEASURE, out]
            asked = subprocess.run(command, capture_output=True, text=True, check=True)
    imports, built, peak = json.loads(asked.stdout)
    yield Row("build", "after imports", f"{built:.2f} s", "", f"{GOAL:.0f} s", built <= GOAL)
    yield Row("build", "imports", f"{imports:.2f} s")
    yield Row("build", "memory at its peak", f"{peak:.0f} MB")
