@tickets @jobs @facts-tickets-2.10 @emulator
Feature: Import tickets

  @documented
  Rule: An import creates a ticket with its history
    Source: documented, and checked by live tests of public clients.

    Scenario: comments and times are kept as sent
      Given a user "Roger"
      When I POST to "/api/v2/imports/tickets":
        """
        {"ticket":{"subject":"Old","description":"first","requester_id":{Roger.id},"status":"closed","created_at":"2019-01-02T03:04:05Z",
        "comments":[{"author_id":{Roger.id},"value":"second","created_at":"2019-01-03T00:00:00Z"},{"body":"third","public":false,"created_at":"2019-01-04T00:00:00Z"}]}}
        """
      Then a ticket was created, which I call "Old"
      And the response has
        | ticket.status     | closed               |
        | ticket.created_at | 2019-01-02T03:04:05Z |
      And the comments of "Old" are
        | body   | public |
        | first  | true   |
        | second | true   |
        | third  | false  |

    Scenario: times before 1970 become 1970
      When I POST to "/api/v2/imports/tickets":
        """
        {"ticket":{"description":"first","created_at":"1960-01-02T03:04:05Z"}}
        """
      Then the response has
        | ticket.created_at | 1970-01-01T00:00:00Z |

    Scenario: an empty ticket is refused
      When I POST to "/api/v2/imports/tickets":
        """
        {"ticket":{}}
        """
      Then the response is 422 Unprocessable

    Scenario: an agent may not import tickets
      Given a user "Roger" with
        | role  | agent             |
        | email | roger@example.org |
      And I am "Roger"
      When I POST to "/api/v2/imports/tickets":
        """
        {"ticket":{"description":"first"}}
        """
      Then the response is 403 Forbidden

    @recorded
    Scenario: a job imports many tickets, with rows like those of create_many
      When I POST to "/api/v2/imports/tickets/create_many":
        """
        {"tickets":[{"description":"one","status":"closed","created_at":"2019-01-02T03:04:05Z"},{"subject":"nothing"}]}
        """
      Then the response has
        | job_status.status | queued |
      When the job is over
      And I look at the job
      Then the response has
        | job_status.results[0].index | 0                  |
        | job_status.results[0].id    | 1                  |
        | job_status.results[1].error | TicketCreateFailed |
      When I GET "/api/v2/tickets/1"
      Then the response has
        | ticket.created_at | 2019-01-02T03:04:05Z |
