"""How ready a network is for a phase, as a document for other programs."""

import json
from typing import Any

from netstart.reviewing import Reviewed

FORMAT = 1


def ready_json(done: Reviewed) -> str:
    """Return each criterion with what shows how it stands, and whether somebody decided; stable keys."""
    data: dict[str, Any] = {
        "netstart": FORMAT,
        "to": done.to,
        "closed": done.is_closed,
        "decided": done.is_decided,
        "frozen": str(done.frozen) if done.frozen else None,
        "criteria": [
            {
                "id": one.id,
                "title": one.title,
                "weight": one.weight,
                "stands": one.colour,
                "evidence": [text for text in one.evidence if text],
            }
            for one in done.judged
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
