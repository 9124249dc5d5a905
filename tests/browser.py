"""A person at Debian's Chromium: a small WebDriver client over plain HTTP, so that the tests need no package for it."""

import base64
import contextlib
import http.client
import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Self

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
CHROMEDRIVER = shutil.which("chromedriver")
MISSING = "needs Chromium and ChromeDriver (apt-get install chromium chromium-driver)"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004", "Down": "\ue015", "Up": "\ue013", "Shift": "\ue008"}
WIDE = (1280, 900)
NARROW = (390, 844)
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_PATIENCE = 20


class BrowserError(Exception):
    """What ChromeDriver answers when it can't do what it was asked."""


class Browser:
    """One window of a headless Chromium."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.session = ""

    def call(self, method: str, path: str, body: object = None) -> Any:
        """Ask ChromeDriver for something."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            sent = None if method == "GET" else json.dumps(body if body is not None else {})
            connection.request(method, path, sent, {"Content-Type": "application/json"})
            value = json.loads(connection.getresponse().read())["value"]
        finally:
            connection.close()
        if isinstance(value, dict) and "error" in value:
            message = f"{value['error']}: {value['message'].splitlines()[0]}"
            raise BrowserError(message)
        return value

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """Ask for something in the window."""
        return self.call(method, f"/session/{self.session}/{path}", body)

    def start(self, profile: str) -> Self:
        """Open the window with an empty profile."""
        options = {"binary": CHROMIUM, "args": [*FLAGS, f"--user-data-dir={profile}"]}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        self.session = self.call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]
        return self

    def open(self, path: Path) -> None:
        """Load a file."""
        self.ask("POST", "url", {"url": path.as_uri()})

    def run(self, script: str, *arguments: object) -> Any:
        """Return what a script returns; an element comes back as something to click."""
        return self.ask("POST", "execute/sync", {"script": script, "args": list(arguments)})

    def cdp(self, command: str, **parameters: object) -> Any:
        """Ask Chromium itself."""
        return self.ask("POST", "goog/cdp/execute", {"cmd": command, "params": parameters})

    def find(self, selector: str) -> dict[str, str]:
        """Return the first element that a CSS selector finds."""
        found: dict[str, str] = self.ask("POST", "element", {"using": "css selector", "value": selector})
        return found

    def click(self, selector: str) -> None:
        """Click with the mouse, as a person could (an element that is covered can't be clicked)."""
        self.ask("POST", f"element/{self.find(selector)[_ELEMENT]}/click")

    def keys(self, *keys: str) -> None:
        """Press keys one after another, wherever the focus is; `Shift+Tab` presses both."""
        actions: list[dict[str, str]] = []
        for key in keys:
            together = [KEYS.get(part, part) for part in (key.split("+") if len(key) > 1 else [key])]
            actions += [{"type": "keyDown", "value": value} for value in together]
            actions += [{"type": "keyUp", "value": value} for value in reversed(together)]
        self.ask("POST", "actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def type(self, words: str) -> None:
        """Type the words."""
        self.keys(*words)

    def pick(self, selector: str, value: str) -> None:
        """Choose an option of a list by its value."""
        self.run(
            "const s = document.querySelector(arguments[0]); s.value = arguments[1];"
            "if (s.value !== arguments[1]) throw new Error('no option ' + arguments[1]);"
            "s.dispatchEvent(new Event('change', {bubbles: true}))",
            selector,
            value,
        )

    def text(self, selector: str) -> str:
        """Return the words of an element as a person sees them."""
        return str(self.run("return document.querySelector(arguments[0]).innerText", selector))

    def texts(self, selector: str) -> list[str]:
        """Return the words of all the elements that show."""
        script = (
            "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).map(e => e.innerText)"
        )
        return list(self.run(script, selector))

    def until(self, script: str, *arguments: object) -> Any:
        """Wait until a script returns something true."""
        end = time.monotonic() + _PATIENCE
        while not (value := self.run(script, *arguments)):
            if time.monotonic() > end:
                message = f"never came true: {script}"
                raise BrowserError(message)
            time.sleep(0.03)
        return value

    def size(self, size: Sequence[int], *, mobile: bool = False) -> None:
        """Make the window as large as that."""
        self.cdp(
            "Emulation.setDeviceMetricsOverride", width=size[0], height=size[1], deviceScaleFactor=1, mobile=mobile
        )

    def prefer(self, **features: str) -> None:
        """Set what a person prefers: `scheme="dark"`, `motion="reduce"`, `media="print"`."""
        names = {"scheme": "prefers-color-scheme", "motion": "prefers-reduced-motion"}
        wanted = [{"name": names[name], "value": value} for name, value in features.items() if name in names]
        self.cdp("Emulation.setEmulatedMedia", media=features.get("media", ""), features=wanted)

    def picture(self, path: Path) -> None:
        """Write what the window shows as a PNG file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(self.ask("GET", "screenshot")))

    def complaints(self) -> list[str]:
        """Return what the console says since the last time."""
        return [entry["message"] for entry in self.ask("POST", "se/log", {"type": "browser"})]


def _port(service: subprocess.Popen[str]) -> int:
    assert service.stdout is not None
    for line in service.stdout:
        if "successfully on port" in line:
            return int(line.rstrip(". \n").rpartition(" ")[2])
    message = "ChromeDriver did not start"
    raise BrowserError(message)


@contextlib.contextmanager
def open_browser() -> Iterator[Browser]:
    """Start ChromeDriver and a window, and end both."""
    assert CHROMEDRIVER is not None
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        subprocess.Popen(  # noqa: S603 - Debian's own
            [CHROMEDRIVER, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as service,
    ):
        try:
            window = Browser(_port(service)).start(profile)
            try:
                yield window
            finally:
                window.call("DELETE", f"/session/{window.session}")
        finally:
            service.terminate()
            service.wait(20)
