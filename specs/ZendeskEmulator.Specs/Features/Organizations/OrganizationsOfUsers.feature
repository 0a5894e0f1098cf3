@users @organizations @facts-3.6
Feature: Create or update: the organization of a user

  @documented
  Rule: organization_id sets the one organization of a user
    Source: Zendesk's page on users: it becomes the default, and the other memberships are deleted.

    Background:
      Given an organization "Space Corps"
      And an organization "Sarien Spider"
      And a user "Roger" with
        | external_id     | Crew-7           |
        | organization_id | {Space Corps.id} |

    Scenario: a new user can have an organization
      Then "Roger" belongs to "Space Corps" by default

    Scenario: a new organization replaces all others
      Given an organization "Vohaul"
      And "Roger" belongs to "Vohaul"
      When I create or update a user with
        | external_id     | Crew-7             |
        | organization_id | {Sarien Spider.id} |
      Then the user in the response has
        | organization_id | {Sarien Spider.id} |
      And "Roger" belongs to "Sarien Spider" by default

    Scenario: null removes the user from its organization
      When I create or update a user with
        | external_id     | Crew-7 |
        | organization_id | null   |
      Then the user in the response has
        | organization_id | null |
      And "Roger" belongs to nothing

    Scenario: the organization stays when it is not sent
      When I create or update a user with
        | external_id | Crew-7  |
        | notes       | changed |
      Then "Roger" belongs to "Space Corps" by default

    Scenario: organization_id wins over organization
      When I create or update a user with
        | external_id     | Crew-7               |
        | organization_id | {Sarien Spider.id}   |
        | organization    | {"name":"Space Corps"} |
      Then "Roger" belongs to "Sarien Spider" by default

  @documented
  Rule: organization finds an organization by its name or creates it
    Source: finding by name is documented; creating one is inferred.

    Scenario: an organization is found by its name in any letter case
      Given an organization "Space Corps"
      When I create or update a user with
        | name         | Roger                  |
        | organization | {"name":"space corps"} |
      Then a user was created, whom I call "Roger"
      And "Roger" belongs to "Space Corps" by default

    @assumed-A-14
    Scenario: an organization with a new name is created
      When I create or update a user with
        | name         | Roger                  |
        | organization | {"name":"Space Corps"} |
      Then a user was created, whom I call "Roger"
      And the user in the response has
        | organization_id | /\d+/ |

    Scenario: the deprecated organization_name works like organization
      Given an organization "Space Corps"
      When I create or update a user with
        | name              | Roger       |
        | organization_name | Space Corps |
      Then a user was created, whom I call "Roger"
      And "Roger" belongs to "Space Corps" by default

  @documented
  Rule: A new end user joins the organization of its domain
    Source: Zendesk's page on organizations.

    Background:
      Given an organization "Space Corps" with
        | domain_names | ["corps.example"] |

    Scenario: a new end user with an address of the domain joins
      When I create or update a user with
        | name  | Roger               |
        | email | roger@corps.example |
      Then a user was created, whom I call "Roger"
      And "Roger" belongs to "Space Corps" by default

    Scenario: an organization in the request wins over the domain
      Given an organization "Sarien Spider"
      When I create or update a user with
        | name            | Roger               |
        | email           | roger@corps.example |
        | organization_id | {Sarien Spider.id}  |
      Then a user was created, whom I call "Roger"
      And "Roger" belongs to "Sarien Spider" by default

    Scenario: a known user does not join the organization of its domain
      Given a user "Roger" with
        | email           | roger@corps.example |
        | organization_id | null                |
      When I create or update a user with
        | email | roger@corps.example |
        | notes | Janitor             |
      Then the user in the response has
        | organization_id | null |

    @emulator
    Scenario: a new agent does not join the organization of its domain
      When I create or update a user with
        | name  | Roger               |
        | email | roger@corps.example |
        | role  | agent               |
      Then the user in the response has
        | organization_id | null |

    Scenario: a user of another domain does not join the organization
      When I create or update a user with
        | name  | Anna             |
        | email | anna@example.org |
      Then the user in the response has
        | organization_id | null |
