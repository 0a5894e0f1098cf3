@search @emulator @facts-7
Feature: Search
  Users, organizations and groups are found by Zendesk's query language. Source: recorded 2023 to 2026, documented.

  Background:
    Given an organization "Space Corps"
    And the users
      | name         | email              | tags             | organization_id  |
      | Roger Wilco  | roger@example.org  | ["gold","vip"]   | {Space Corps.id} |
      | Anna Space   | anna@example.org   | ["gold"]         | null             |
      | Stella Space | stella@example.org | ["silver","vip"] | {Space Corps.id} |

  @recorded
  Rule: The response

    Scenario: each result has its type
      When I GET "/api/v2/search?query=space"
      Then the list "results" in the response is
        | name         | result_type  |
        | Space Corps  | organization |
        | Anna Space   | user         |
        | Stella Space | user         |
      And the response has
        | count         | 3    |
        | facets        | null |
        | next_page     | null |
        | previous_page | null |
      And the response has the header Cache-Control "max-age=10, private"

    Scenario: more than a thousand results are refused
      When I GET "/api/v2/search?query=space&page=11&per_page=100"
      Then the response is 422
      And the response has
        | error       | invalid                                                                            |
        | description | Invalid search: Requested response size was greater than Search Response Limits |

    Scenario: a search has no cursor
      When I GET "/api/v2/search?query=space&page[size]=10"
      Then the response is 400

    @documented
    Scenario: a count is a plain number
      When I GET "/api/v2/search/count?query=type:user%20space"
      Then the response has
        | count | 2 |

  @documented
  Rule: The query language

    Scenario Outline: the query <query> finds its results
      When I GET "/api/v2/search?query=<query>&sort_by=created_at&sort_order=asc"
      Then the list "results" in the response is
        | name   |
        | <name> |

      Examples:
        | query                                     | name         |
        | type:organization%20space                 | Space Corps  |
        | email:anna@example.org                    | Anna Space   |
        | type:user%20-space%20role:end-user        | Roger Wilco  |
        | type:user%20%22stella%20space%22          | Stella Space |
        | tags:silver                               | Stella Space |
        | tags:gold%20tags:silver%20-tags:vip       | Anna Space   |
        | wil*                                      | Roger Wilco  |
        | role:end-user%20organization:none         | Anna Space   |
        | tags:gold%20organization:{Space Corps.id} | Roger Wilco  |
        | tags:silver%20created%3E4hours            | Stella Space |

    @assumed-A-66
    Scenario Outline: a date means the whole day: created<operator>2027-01-31 finds <count>
      Given the time is frozen at "2027-01-31T12:00:00Z"
      And a user "Ziggy" with
        | name | Ziggy |
      When I GET "/api/v2/search/count?query=ziggy%20created<operator>2027-01-31"
      Then the response has
        | count | <count> |

      Examples:
        | operator | count |
        | :        | 1     |
        | %3E      | 0     |
        | %3E=     | 1     |
        | %3C      | 0     |
        | %3C=     | 1     |

    Scenario: a search that finds nothing returns an empty list
      When I GET "/api/v2/search?query=tags:gold%20created%3C2001-01-01"
      Then the list "results" in the response is empty

  @emulator
  Rule: With Search:Lag searches find writes later

    Scenario: a new user is found after the lag
      Given the time is frozen
      And searches lag by "30s"
      When I create a user with
        | name | Ziggy |
      And I GET "/api/v2/search?query=ziggy"
      Then the list "results" in the response is empty
      When 30 seconds pass
      And I GET "/api/v2/search?query=ziggy"
      Then the list "results" in the response is
        | name  |
        | Ziggy |
