"""The newsletters of the campaigns' kits."""

import re

from lxml import html

from campaign_kits import words


class Mail:
    """The newsletter of a kit."""

    def __init__(self, kit):
        self.kit = kit
        self.source = kit.files["newsletter.html"].read_bytes()
        self.document = html.fromstring(self.source.decode("utf-8"))
        self.plain = kit.files["newsletter.txt"].read_bytes().decode("utf-8")
        self.draft = kit.files["newsletter.eml"].read_bytes()

    def __str__(self):
        return f"the newsletter of {self.kit.campaign}"

    @property
    def written(self):
        return self.kit.campaign.get("newsletter")

    @property
    def links(self):
        return self.document.xpath("//a/@href")

    @property
    def site_name(self):
        """The text of the band at the top; the plain text ends with the organisation instead."""
        return words(self.kit.campaign.programme.settings_in(self.kit.language)["name"])

    @property
    def plain_words(self):
        """The plain text as one line, without the addresses after links and without the lines below titles."""
        return words(re.sub(r"<[^>\s]+>|^[=-]{3,}$", "", self.plain, flags=re.MULTILINE)).replace(" .", ".").replace(" ,", ",")

    @property
    def coming(self):
        """The expected events of the newsletter, in order."""
        campaign, programme = self.kit.campaign, self.kit.campaign.programme
        [plan] = [entry for entry in campaign.plan if entry.kind == "newsletter"]
        series = next((each.name for each in programme.series if campaign.get("target").endswith(f"/{each.name}.md")), None)
        chosen = [
            event
            for event in programme.events_for(self.kit.language)
            if event.status not in ("cancelled", "postponed", "full")
            and event.start.astimezone(event.zone).date() >= plan.day
            and (event.get("series") == series if series else set(event.words("audiences")) & set(campaign.words("audiences")))
        ]
        return sorted(chosen, key=lambda event: event.start)[: int(self.written.get("events", 0))]
