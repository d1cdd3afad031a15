"""The five roles by their index in every tuple of roles (rulebook 1)."""

from weldi_game.cards.compiled import ROLES

CITY_HALL = ROLES.index("city_hall")
PUBLIC_SERVICES = ROLES.index("public_services")
CIVIL_SOCIETY = ROLES.index("civil_society")
COUNCIL = ROLES.index("newcomers_council")
EMPLOYERS = ROLES.index("employers_landlords")
