@tickets @rate-limits @facts-tickets-2.13 @emulator
Feature: Rate limits of tickets
  These limits apply besides that of the account. Source: documented, some of the headers recorded.

  Background:
    Given the time is frozen at "2027-01-31T12:00:33Z"

  @recorded
  Rule: Updates

    Scenario: an agent can update one ticket thirty times in ten minutes
      Given a ticket "Help"
      When I send 30 updates of the ticket "Help"
      Then all of them are 200 OK
      When I update the ticket "Help" with
        | subject | late |
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "567"
      And the response has the header Zendesk-RateLimit-per-ticket-updates "total=30; remaining=0; resets=567"
      When the time advances by "567s"
      And I update the ticket "Help" with
        | subject | late |
      Then the response is 200 OK

    Scenario: redactions and tags count as updates
      Given a ticket "Help"
      When I send 29 updates of the ticket "Help"
      And I PUT to "/api/v2/tickets/{Help.id}/tags":
        """
        {"tags":["a"]}
        """
      Then the response is 200 OK
      When I GET "/api/v2/tickets/{Help.id}/comments"
      And I PUT to "/api/v2/tickets/{Help.id}/comments/{response.comments[0].id}/redact":
        """
        {"text":"help"}
        """
      Then the response is 429 Too Many Requests

    @documented
    Scenario Outline: the plan <plan> allows <total> updates of tickets a minute
      Given the account has the plan "<plan>"
      And a ticket "Help"
      When I update the ticket "Help" with
        | subject | new |
      Then the response has the header Zendesk-RateLimit-tickets-update "total=<total>; remaining=<left>; resets=27"

      Examples:
        | plan            | total | left |
        | SuiteEnterprise | 100   | 99   |
        | HighVolume      | 300   | 299  |

  Rule: Other calls

    @recorded
    Scenario: a user can create three hundred tickets a minute
      When I create a ticket with
        | comment | {"body":"x"} |
      Then the response has the header Zendesk-RateLimit-ticket-request-create-by-user-and-ip "total=300; remaining=299; resets=27"

    @documented
    Scenario Outline: a request above <rule> is refused
      Given a ticket "Help"
      When the rule "<rule>" is exhausted for "27s"
      And I <call>
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "27"

      Examples:
        | rule                                  | call                                                         |
        | tickets-index-deep-pagination         | GET "/api/v2/tickets?page=501&per_page=1"                    |
        | tickets-destroy                       | DELETE "/api/v2/tickets/{Help.id}"                           |
        | deleted-tickets-index                 | GET "/api/v2/deleted_tickets"                                |
        | deleted-tickets-index-deep-pagination | GET "/api/v2/deleted_tickets?page=101&per_page=1"            |
        | deleted-tickets-destroy               | DELETE "/api/v2/deleted_tickets/{Help.id}"                   |
        | deleted-tickets-destroy_many          | DELETE "/api/v2/deleted_tickets/destroy_many?ids={Help.id}"  |

    Scenario: deleted tickets can be listed ten times a minute
      When I GET "/api/v2/deleted_tickets" 10 times
      Then all of them are 200 OK
      When I GET "/api/v2/deleted_tickets"
      Then the response is 429 Too Many Requests
