"""A cluster of dask.distributed plays the same games as this process; one that does not answer is a sentence."""

import json
from collections.abc import Iterator

import pytest

from weldi_game.cli import main

distributed = pytest.importorskip("distributed", reason="the extra weldi-game[cluster] is not installed")

PLAN = ["simulate", "albacete", "utrecht", "--bot", "random", "greedy", "--games", "6", "--json"]
#: What a cell came to; the rest of it is how fast the machine was.
SAME = ("scenario", "level", "format", "bot", "games", "success", "endings", "mean_lowest", "aborted")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A cluster of two workers on this machine, without a dashboard."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        yield cluster.scheduler_address


def cells(printed: str) -> list[dict[str, object]]:
    return [{name: cell[name] for name in SAME} for cell in json.loads(printed)["cells"]]


@pytest.mark.slow
def test_a_cluster_comes_to_the_same_cells_as_this_process(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*PLAN, "--jobs", "1"]) == 0
    here = cells(capsys.readouterr().out)
    assert main([*PLAN, "--cluster", address]) == 0
    assert cells(capsys.readouterr().out) == here
    assert main([*PLAN, "--jobs", "1", "--seed", "50"]) == 0  # other seeds are told apart
    assert cells(capsys.readouterr().out) != here
