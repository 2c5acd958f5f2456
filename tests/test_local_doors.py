"""Who gets in: this machine, and no other page of its browser. What gets out: nothing."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from local_api import Api, local_api

PAGE = Path(__file__).parents[1] / "bot" / "local" / "page"
FILES = sorted(PAGE.iterdir())


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    async with local_api() as api:
        yield api


async def status(api: Api, path: str, **headers: str) -> int:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    async with api.http.get(api.server.url + path, headers=sent) as response:
        return response.status


@pytest.mark.parametrize("path", ["/", "/app.js", "/control/state", "/bot1000001:LOCAL-00000000000000000000000000000/getMe"])
async def test_a_name_that_only_resolves_here_does_not_get_in(api: Api, path: str) -> None:
    port = api.server.url.rpartition(":")[2]
    assert await status(api, path) == 200
    assert await status(api, path, Host=f"localhost:{port}") == 200
    assert await status(api, path, Host=f"evil.example:{port}") == 403
    assert await status(api, path, Host="127.0.0.1:1") == 403
    assert await status(api, path, Host="evil.example", Origin=api.server.url) == 403


@pytest.mark.parametrize("path", ["/control/state", "/bot1000001:LOCAL-00000000000000000000000000000/getMe"])
async def test_another_page_of_the_browser_does_not_get_in(api: Api, path: str) -> None:
    assert await status(api, path, Origin=api.server.url) == 200
    assert await status(api, path, Origin="http://evil.example") == 403
    assert await status(api, path, Origin="null") == 403
    assert await status(api, path, Sec_Fetch_Site="same-origin") == 200
    assert await status(api, path, Sec_Fetch_Site="cross-site") == 403
    assert await status(api, path, Sec_Fetch_Site="same-site") == 403


async def test_a_link_from_elsewhere_leads_to_the_page(api: Api) -> None:
    assert await status(api, "/", Sec_Fetch_Site="cross-site") == 200


async def test_it_listens_on_the_loopback_only(api: Api) -> None:
    assert api.server.url.startswith("http://127.0.0.1:")
    assert api.server.addresses == {"127.0.0.1"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
async def test_the_browser_is_told_to_run_and_load_nothing_else(api: Api, file: Path) -> None:
    async with api.http.get(f"{api.server.url}/{file.name}") as response:
        assert response.status == 200
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]
        assert "unsafe" not in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_page_names_no_other_host_and_writes_no_markup(file: Path) -> None:
    text = file.read_text("utf-8")
    assert not re.findall(r"https?://(?!www\.w3\.org/2000/svg)[\w.]+", text)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", text)


def test_the_page_is_smaller_than_150_kilobytes() -> None:
    assert sum(file.stat().st_size for file in FILES) < 150_000
