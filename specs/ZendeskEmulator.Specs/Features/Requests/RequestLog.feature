@requests @emulator
Feature: The request log
  Every account keeps its latest requests and their responses. Source: what the emulator adds.

  Background:
    Given I POST a user with the external_id "R-1"
    When I GET "/api/v2/users/me"
    And I GET "/api/v2/nonsense"

  Rule: It is listed newest first and filtered

    Scenario Outline: <query>
      When I GET "/_emulator/requests?<query>"
      Then the list "requests" in the response is
        | operation   |
        | <operation> |

      Examples:
        | query                        | operation          |
        | status=201                   | CreateOrUpdateUser |
        | operation=ShowCurrentUser    | ShowCurrentUser    |
        | text=R-1                     | CreateOrUpdateUser |
        | status=4xx                   | null               |
        | user=R-1                     | CreateOrUpdateUser |
        | path=/api/v2/users/me        | ShowCurrentUser    |

    Scenario: by pages
      When I GET "/_emulator/requests?page[size]=2"
      Then the response has
        | requests[0].status | 404  |
        | requests[1].status | 200  |
        | meta.has_more      | true |

  Rule: One request says what it was and why

    Scenario: the reasons of a creation
      When I GET "/_emulator/requests/1"
      Then the response has
        | operation               | CreateOrUpdateUser |
        | explain.matched.by      | none               |
        | explain.limits[0].rule  | account            |
        | explain.written[0].kind | users              |
        | explain.written[0].what | created            |
        | explain.fault           | null               |

    Scenario: credentials are not in it
      Given I send the credentials "owner@example.com:the-password"
      When I GET "/api/v2/users/me"
      And I GET "/_emulator/requests/latest"
      Then the body of the response does not contain "the-password"

  Rule: It is exported, counted and emptied

    Scenario: as HTTP archive
      When I GET "/_emulator/requests/har"
      Then the response has
        | log.version                    | "1.2" |
        | log.entries[0].response.status | /.*/ |

    Scenario: calls that the emulator has no operation for
      When I GET "/_emulator/requests/unknown"
      Then the list "unknown" in the response is
        | method | path             | count |
        | GET    | /api/v2/nonsense | 1     |

    Scenario: emptied
      When I DELETE "/_emulator/requests"
      And I GET "/_emulator/requests"
      Then the list "requests" in the response is empty
