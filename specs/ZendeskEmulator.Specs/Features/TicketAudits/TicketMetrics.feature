@tickets @facts-tickets-5 @emulator
Feature: Metrics of a ticket

  @recorded
  Rule: What a metric counts
    Source: recorded 2024.

    Background:
      Given the time is frozen at "2027-01-31T12:00:00Z"

    Scenario: a new ticket has no replies and no reply time
      Given a ticket "Help" that is new
      When I GET "/api/v2/tickets/{Help.id}/metrics"
      Then the response has
        | ticket_metric.ticket_id               | {Help.id}                       |
        | ticket_metric.reopens                 | 0                               |
        | ticket_metric.replies                 | 0                               |
        | ticket_metric.on_hold_time_in_minutes | {"calendar":0,"business":0}       |
        | ticket_metric.reply_time_in_minutes   | {"calendar":null,"business":null} |

    @documented
    Scenario: a metric has the times of the first reply and of the solution
      Given a user "Roger"
      And a ticket "Help" with
        | requester_id | {Roger.id} |
      When the time advances by "10m"
      And I comment on "Help": "An answer"
      And the time advances by "20m"
      And I GET "/api/v2/users/me"
      And I PUT to "/api/v2/tickets/{Help.id}":
        """
        {"ticket":{"status":"solved","assignee_id":{response.user.id}}}
        """
      And I GET "/api/v2/tickets/{Help.id}/metrics"
      Then the response has
        | ticket_metric.replies                          | 1                    |
        | ticket_metric.reply_time_in_minutes.calendar   | 10                   |
        | ticket_metric.full_resolution_time_in_minutes.calendar | 30           |
        | ticket_metric.solved_at                        | 2027-01-31T12:30:00Z |

    @documented
    Scenario: business minutes are those within the hours of the schedule
      Given a record "Hours" by POST to "/api/v2/business_hours/schedules":
        """
        {"schedule":{"name":"Support","time_zone":"UTC"}}
        """
      And the time is frozen at "2027-02-05T16:30:00Z"
      And a user "Roger"
      And a ticket "Help" with
        | requester_id | {Roger.id} |
      When the time advances by "3d"
      And I comment on "Help": "An answer after the weekend, on Monday afternoon"
      And I GET "/api/v2/tickets/{Help.id}/metrics"
      Then the response has
        | ticket_metric.reply_time_in_minutes | {"calendar":4320,"business":480} |

    Scenario: metrics are listed newest first
      Given a ticket "One"
      And a ticket "Two"
      When I GET "/api/v2/ticket_metrics"
      Then the list "ticket_metrics" in the response is
        | ticket_id |
        | {Two.id}  |
        | {One.id}  |
