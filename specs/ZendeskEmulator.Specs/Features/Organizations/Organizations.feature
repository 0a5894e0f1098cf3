@organizations @facts-4.3
Feature: Organizations

  @recorded
  Rule: Create
    Source: recorded 2023.

    Scenario: a new organization gets 201 with its Location and the recorded keys
      When I create an organization with
        | name        | Space Corps |
        | external_id | corps       |
      Then the response is 201 Created
      And an organization was created, which I call "Space Corps"
      And the response has the header Location "{base}/api/v2/organizations/{Space Corps.id}.json"
      And the keys of "organization" in the response are
        """
        url id name shared_tickets shared_comments external_id created_at updated_at domain_names details notes group_id tags organization_fields
        """

    Scenario Outline: a taken name is refused <how>
      Given an organization "Space Corps"
      When I create an organization with
        | name | <name> |
      Then the complaint about "name" is
        | description | Name: <told> has already been taken |
        | error       | DuplicateValue                      |

      Examples:
        | how                             | name              | told        |
        | as it is                        | Space Corps       | Space Corps |
        | in another case                 | SPACE corps       | SPACE corps |
        | with blanks around it           | "  Space Corps "  | Space Corps |

    Scenario: a taken external_id is refused
      Given an organization "Space Corps" with
        | external_id | corps |
      When I create an organization with
        | name        | Sarien Spider |
        | external_id | corps         |
      Then the complaints are about "external_id" and nothing else

    @inferred @assumed-A-18
    Scenario: an organization needs a name
      When I create an organization with
        | external_id | corps |
      Then the complaint about "name" is
        | description | Name: cannot be blank |
        | error       | BlankValue            |

    @recorded
    Scenario: domain names can be one text with commas
      When I create an organization with
        | name         | Space Corps             |
        | domain_names | example.org,example.com |
      Then the response has
        | organization.domain_names | ["example.org","example.com"] |

  @documented
  Rule: Create or update finds an organization by id or external_id, never by name
    Source: Zendesk's page on organizations, which warns of it; asserted by a public client on a real account.

    Background:
      Given an organization "Space Corps" with
        | external_id | corps |

    Scenario: an unknown external_id creates an organization
      When I create or update an organization with
        | name        | Sarien Spider |
        | external_id | spider        |
      Then an organization was created, which I call "Sarien Spider"

    @inferred
    Scenario: the id 0, which some clients send, creates an organization
      When I create or update an organization with
        | id   | 0             |
        | name | Sarien Spider |
      Then an organization was created, which I call "Sarien Spider"

    Scenario Outline: an organization is found by its <key> and updated
      When I create or update an organization with
        | <key> | <value>  |
        | notes | galactic |
      Then the organization "Space Corps" was updated
      And the response has
        | organization.name  | Space Corps |
        | organization.notes | galactic    |

      Examples:
        | key         | value            |
        | id          | {Space Corps.id} |
        | external_id | corps            |

    Scenario: a name does not find an organization, and a taken name is refused
      When I create or update an organization with
        | name | Space Corps |
      Then the complaints are about "name" and nothing else

  @recorded
  Rule: Show, update and delete
    Source: recorded 2023.

    Background:
      Given an organization "Space Corps" with
        | external_id  | corps            |
        | domain_names | ["corps.example"] |
        | tags         | ["galactic"]     |

    Scenario: an organization is shown as it was created
      When I GET "/api/v2/organizations/{Space Corps.id}"
      Then the response has
        | organization.name         | Space Corps                                      |
        | organization.external_id  | corps                                            |
        | organization.domain_names | ["corps.example"]                                |
        | organization.tags         | ["galactic"]                                     |
        | organization.url          | {base}/api/v2/organizations/{Space Corps.id}.json |

    Scenario: properties that are not sent stay
      When I update the organization "Space Corps" with
        | notes | galactic |
      Then the response is 200 OK
      And the response has
        | organization.external_id | corps        |
        | organization.notes       | galactic     |
        | organization.tags        | ["galactic"] |

    Scenario: deleting returns 204 without a body
      When I delete the organization "Space Corps"
      Then the response is 204 No Content
      And the response has no body
      When I GET "/api/v2/organizations/{Space Corps.id}"
      Then the response is 404 Not Found

    Scenario: the name of a deleted organization is free
      When I delete the organization "Space Corps"
      And I create an organization with
        | name | Space Corps |
      Then an organization was created, which I call "the second"

    @emulator @documented
    Scenario Outline: a search by <key> finds only that organization
      Given an organization "Space Corps Reserve"
      When I GET "/api/v2/organizations/search?<key>=<value>"
      Then the list "organizations" in the response is
        | name        |
        | Space Corps |

      Examples:
        | key         | value       |
        | name        | Space+Corps |
        | external_id | corps       |

    @emulator @documented
    Scenario: autocomplete finds by the beginning of the name
      Given an organization "Sarien Spider"
      When I GET "/api/v2/organizations/autocomplete?name=Spa"
      Then the list "organizations" in the response is
        | name        |
        | Space Corps |

    @recorded @assumed-A-56
    Scenario: a list by offset is sorted by name
      Given an organization "Aquarium"
      And an organization "Zoo"
      And an organization "Museum"
      When I GET "/api/v2/organizations"
      Then the response has the header Cache-Control "max-age=30, private"
      When I GET "/api/v2/organizations/show_many?ids={Zoo.id},{Museum.id},{Aquarium.id}"
      Then the list "organizations" in the response is
        | name     |
        | Aquarium |
        | Museum   |
        | Zoo      |

    @emulator @documented
    Scenario: organizations are listed and counted
      Given an organization "Sarien Spider"
      When I GET "/api/v2/organizations"
      Then the list "organizations" in the response is
        | name          |
        | Sarien Spider |
        | Space Corps   |
      When I GET "/api/v2/organizations/count"
      Then the response has
        | count.value | 2 |
