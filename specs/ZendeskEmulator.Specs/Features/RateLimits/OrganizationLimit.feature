@rate-limits @organizations @emulator @facts-6.3
Feature: Rate limits: five updates a minute of each organization
  Source: Zendesk's page on organizations. This refusal is JSON.

  Background:
    Given the time is frozen at "2027-01-31T12:00:33Z"
    And an organization "Space Corps" with
      | external_id | corps |

  @documented
  Rule: The sixth update in a minute is refused

    Scenario: the sixth update gets 429 in JSON
      When I update the organization "Space Corps" 5 times
      Then all of them are 200 OK
      When I update the organization "Space Corps" 1 time
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "27"
      And the response has
        | errors[0].code  | TooManyRequests             |
        | errors[0].title | Too many requests to update |

    Scenario: an update a minute later is accepted
      When I update the organization "Space Corps" 6 times
      And 27 seconds pass
      And I update the organization "Space Corps" 1 time
      Then the response is 200 OK

    Scenario: every organization has its own five updates
      Given an organization "Sarien Spider"
      When I update the organization "Space Corps" 5 times
      And I update the organization "Sarien Spider" 5 times
      Then all of them are 200 OK
