@requests @emulator
Feature: The request log
  Every account keeps its latest requests and their responses. Source: what the emulator adds.

  Background:
    Given I POST a user with the external_id "R-1"
    When I GET "/api/v2/users/me"
    And I GET "/api/v2/nonsense"

  Rule: The log is listed newest first and can be filtered

    Scenario Outline: the log can be filtered by <query>
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

    Scenario: the log is listed by pages
      When I GET "/_emulator/requests?page[size]=2"
      Then the response has
        | requests[0].status | 404  |
        | requests[1].status | 200  |
        | meta.has_more      | true |

  Rule: An entry says what the request was and why it got its response

    Scenario: a creation has its reasons
      When I GET "/_emulator/requests/1"
      Then the response has
        | operation               | CreateOrUpdateUser |
        | explain.matched.by      | none               |
        | explain.limits[0].rule  | account            |
        | explain.written[0].kind | users              |
        | explain.written[0].what | created            |
        | explain.fault           | null               |

    Scenario: an entry has no credentials
      Given I send the credentials "owner@example.com:the-password"
      When I GET "/api/v2/users/me"
      And I GET "/_emulator/requests/latest"
      Then the body of the response does not contain "the-password"

  Rule: The log can be exported, counted and emptied

    Scenario: the log is exported as an HTTP archive
      When I GET "/_emulator/requests/har"
      Then the response has
        | log.version                    | "1.2" |
        | log.entries[0].response.status | /.*/ |

    Scenario: requests to unknown endpoints are counted
      When I GET "/_emulator/requests/unknown"
      Then the list "unknown" in the response is
        | method | path             | count |
        | GET    | /api/v2/nonsense | 1     |

    Scenario: a deleted log is empty
      When I DELETE "/_emulator/requests"
      And I GET "/_emulator/requests"
      Then the list "requests" in the response is empty
