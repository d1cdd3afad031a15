"""The closed vocabularies of the game.

Each id is written the same way in YAML, code, icons, translations and docs. The order of the members is
part of the contract: compiled content and the engine's tuples are aligned with it.
"""

from enum import StrEnum


class Right(StrEnum):
    """The six human-rights indicators, tracks from 0 to 10 (rulebook 1)."""

    WORK = "work"  #: decent work
    HOUSING = "housing"  #: adequate housing
    HEALTH = "health"  #: health and psychosocial care
    EDUCATION = "education"  #: education, language, childcare
    EQUALITY = "equality"  #: non-discrimination and safety
    PARTICIPATION = "participation"  #: having a voice


class Condition(StrEnum):
    """The three local conditions, tracks from 1 to 5, as in the network's baseline report (rulebook 1)."""

    COMMITMENT = "commitment"  #: political commitment
    COORDINATION = "coordination"  #: with departments, other levels, civil society, migrants
    CLIMATE = "climate"  #: social climate on migration


class Group(StrEnum):
    """Rights holders who live in the city, residents of long standing included (rulebook 1)."""

    REFUGEES = "refugees"  #: asylum claimants and refugees
    TEMPORARY_PROTECTION = "temporary_protection"  #: refugees from Ukraine
    MIGRANT_WORKERS = "migrant_workers"  #: people who came to work
    UNDOCUMENTED = "undocumented"  #: people without a valid residence permit
    WOMEN = "women"  #: women whose rights are at special risk
    MINORS = "minors"  #: unaccompanied minors
    CHILDREN = "children"  #: children in families
    STUDENTS = "students"  #: international students
    RESIDENTS = "residents"  #: established residents in a vulnerable situation


class Barrier(StrEnum):
    """Why a right on paper is not a right in practice (rulebook 1)."""

    INFORMATION = "information"  #: not knowing that a right or service exists
    LANGUAGE = "language"  #: not being understood
    STATUS = "status"  #: residence status
    DEPENDENCY = "dependency"  #: on an employer, landlord or middleman
    CARE = "care"  #: no childcare


class Role(StrEnum):
    """The five roles after the human-rights-based approach (rulebook 1)."""

    CITY_HALL = "city_hall"  #: duty bearer
    PUBLIC_SERVICES = "public_services"  #: duty bearer: schools, clinics, employment office
    CIVIL_SOCIETY = "civil_society"  #: associations, unions, faith communities, volunteers
    NEWCOMERS_COUNCIL = "newcomers_council"  #: rights holders, with real power
    EMPLOYERS_LANDLORDS = "employers_landlords"  #: responsibility bearers


class Resource(StrEnum):
    """The two resources; they belong to the roles (rulebook 1)."""

    BUDGET = "budget"  #: money
    TRUST = "trust"  #: what people and partners give to those who keep their word


class Family(StrEnum):
    """Families of challenges; the first four are the named ones (rulebook 1)."""

    MASS_ARRIVALS = "mass_arrivals"
    FUNDING_CUTS = "funding_cuts"
    EXPLOITATIVE_MIDDLEMEN = "exploitative_middlemen"
    HATE_CAMPAIGNS = "hate_campaigns"
    NATIONAL_POLICY = "national_policy"
    HOUSING_CRISIS = "housing_crisis"
    SERVICE_DENIAL = "service_denial"
    HEALTH_EMERGENCY = "health_emergency"
    RECOGNITION_BUREAUCRACY = "recognition_bureaucracy"
    CARE_AND_CHILDREN = "care_and_children"
    FATIGUE_AND_POLITICS = "fatigue_and_politics"
    DISASTER_AT_SEA = "disaster_at_sea"


class MeasureFamily(StrEnum):
    """Families of measures, as in the network's catalogue of practices."""

    ONE_STOP_SHOP = "one_stop_shop"
    GUIDANCE = "guidance"
    CITY_CARD = "city_card"
    HOUSING = "housing"
    DECENT_WORK = "decent_work"
    HEALTH = "health"
    LANGUAGE_EDUCATION_CHILDCARE = "language_education_childcare"
    ANTIRUMOURS_ENCOUNTER = "antirumours_encounter"
    PARTICIPATION_GOVERNANCE = "participation_governance"
    STAFF_TRAINING = "staff_training"
    ADVOCACY = "advocacy"
    FUNDING = "funding"


class OpportunityFamily(StrEnum):
    """Families of opportunities, the good news (rulebook 1)."""

    FUNDING_CALL = "funding_call"
    RECOGNITION = "recognition"
    ENCOUNTER = "encounter"
    ALLIANCE = "alliance"
    POLICY_WINDOW = "policy_window"


class Kind(StrEnum):
    """Whether a measure lasts (rulebook 1)."""

    STRUCTURE = "structure"  #: lasts
    RELIEF = "relief"  #: cheap, lasts one round, never counts after it ends


class Shelf(StrEnum):
    """The five stacks of measures that are always on offer (rulebook 1)."""

    ONE_STOP_SHOP = "one_stop_shop"
    CITY_CARD = "city_card"
    HOUSING = "housing"
    RELIEF = "relief"
    SERVICES = "services"


class Competence(StrEnum):
    """Fields in which a law says who may act."""

    HOUSING = "housing"
    HEALTH = "health"
    EDUCATION = "education"
    EMPLOYMENT = "employment"
    RECEPTION = "reception"
    REGISTRATION = "registration"
    POLICING = "policing"


class Level(StrEnum):
    """The level of government that holds a competence."""

    CITY = "city"
    REGION = "region"
    STATE = "state"


class DutyBearer(StrEnum):
    """Authorities that must respect, protect and fulfil human rights."""

    CITY = "city"
    REGION = "region"
    STATE = "state"
    EU = "eu"


class ResponsibilityBearer(StrEnum):
    """Others who must respect rights in what they do."""

    EMPLOYERS = "employers"
    LANDLORDS = "landlords"
    AGENCIES = "agencies"
    MEDIA = "media"
    PROFESSIONS = "professions"
    BANKS = "banks"
    PLATFORMS = "platforms"
    UNIVERSITIES = "universities"
    NEIGHBOURS = "neighbours"
    NONE = "none"


class Place(StrEnum):
    """Where a measure shows in the picture of the city."""

    WELCOME_HOUSE = "welcome_house"
    KIOSK = "kiosk"
    CARD_DESK = "card_desk"
    SHELTER = "shelter"
    HOMES = "homes"
    SOCIAL_HOUSING = "social_housing"
    WORKSHOP = "workshop"
    FIELD_HOUSE = "field_house"
    CLINIC = "clinic"
    SCHOOL = "school"
    KINDERGARTEN = "kindergarten"
    TRAINING = "training"
    GARDEN = "garden"
    SQUARE = "square"
    THEATRE = "theatre"
    SPORTS = "sports"
    LIBRARY = "library"
    MEDIA = "media"
    ASSEMBLY = "assembly"
    EMBASSY = "embassy"
    FUND = "fund"


class Picture(StrEnum):
    """The drawn cities and four plain landscapes for facilitators' own towns."""

    ALBACETE = "albacete"
    CLUJ_NAPOCA = "cluj-napoca"
    FUNDAO = "fundao"
    LAMPEDUSA = "lampedusa"
    LIEGE = "liege"
    OSIJEK = "osijek"
    SEINE_SAINT_DENIS = "seine-saint-denis"
    SOSNOWIEC = "sosnowiec"
    TIMISOARA = "timisoara"
    UTRECHT = "utrecht"
    PLAIN = "plain"
    RIVER = "river"
    COAST = "coast"
    HILLS = "hills"


class Effect(StrEnum):
    """What an answer does to a challenge (rulebook 1)."""

    SOFTEN = "soften"  #: what lands is halved; softened twice, it is cancelled
    CANCEL = "cancel"  #: nothing lands


class Format(StrEnum):
    """How long a game is (rulebook 4)."""

    STAND = "stand"
    WORKSHOP = "workshop"
    LONG = "long"


class Difficulty(StrEnum):
    """The context in which a city works (rulebook 4); never named after the players."""

    SUPPORTED = "supported"
    ORDINARY = "ordinary"
    STRAINED = "strained"
    HOSTILE = "hostile"


class Ending(StrEnum):
    """How a game ends, best first (rulebook 3)."""

    HUMAN_RIGHTS_CITY = "human-rights-city"
    WELCOMING_CITY = "welcoming-city"
    ON_THE_WAY = "on-the-way"
    FRAGILE = "fragile"
    RIGHTS_EMERGENCY = "rights-emergency"
