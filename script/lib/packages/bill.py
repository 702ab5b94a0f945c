"""The bill of materials, in the form of CycloneDX 1.6: what is in the packages, with version, origin and licence."""

import uuid
from datetime import UTC, datetime

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from license_expression import get_spdx_licensing
from packageurl import PackageURL

from .parts import debian_packages, swift_packages

SPDX = get_spdx_licensing()


def make(release, paths):
    """The bill for the folder that brings its libraries, which has all that any package has."""
    program = component("baken", release.version, "Apache-2.0", kind=ComponentType.APPLICATION, purl=f"pkg:pypi/baken@{release.version}")
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_URL, release.says("--version")))
    bom.metadata.timestamp = datetime.fromtimestamp(release.moment, UTC)
    bom.metadata.component = program
    parts = [part_component(part) for part in [*swift_packages(release), *debian_packages(tuple(paths))]]
    bom.components.update(parts)
    bom.register_dependency(program, parts)
    text = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)
    faults = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if faults:
        raise SystemExit(f"the bill of materials is not valid: {faults}")
    return text + "\n"


def part_component(part):
    return component(part.name, part.version, *part.licences, purl=part.purl)


def component(name, version, *licences, purl, kind=ComponentType.LIBRARY):
    found = Component(name=name, version=version, type=kind, bom_ref=purl, purl=PackageURL.from_string(purl))
    # One expression or several names: CycloneDX does not mix them. Names of Debian that SPDX does not have are given as they are.
    if len(licences) == 1 and is_spdx(licences[0]):
        found.licenses.add(LicenseExpression(licences[0]))
    elif all(is_spdx(name) for name in licences):
        found.licenses.add(LicenseExpression(" AND ".join(f"({name})" if " " in name else name for name in licences)))
    else:
        found.licenses.update(DisjunctiveLicense(name=name) for name in licences)
    return found


def is_spdx(name):
    return not SPDX.validate(name).errors
