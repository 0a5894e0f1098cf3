@tickets @jobs @facts-tickets-2.8 @emulator
Feature: Deleted tickets

  @recorded
  Rule: A deleted ticket is gone but can be restored
    Source: recorded 2023.

    Scenario: a deleted ticket is found nowhere
      Given a ticket "Help"
      When I delete the ticket "Help"
      Then the response is 204 No Content
      And the response has the header Cache-Control "no-cache"
      When I GET "/api/v2/tickets/{Help.id}"
      Then the body of the response is
        """
        {"error":"RecordNotFound","description":"Not found"}
        """
      When I GET "/api/v2/tickets/show_many?ids={Help.id}"
      Then the list "tickets" in the response is empty
      When I GET "/api/v2/tickets"
      Then the list "tickets" in the response is empty
      When I GET "/api/v2/search?query=type:ticket"
      Then the list "results" in the response is empty

    @documented
    Scenario: a deleted ticket is listed among the deleted tickets
      Given a ticket "Help" that is pending
      When I delete the ticket "Help"
      And I GET "/api/v2/deleted_tickets"
      Then the keys of "deleted_tickets[0]" in the response are
        """
        id subject actor deleted_at previous_state
        """
      And the list "deleted_tickets" in the response is
        | id        | subject | previous_state |
        | {Help.id} | Help    | pending        |

    Scenario: a restored ticket has its old status
      Given a ticket "Help" that is pending
      When I delete the ticket "Help"
      And I PUT to "/api/v2/deleted_tickets/{Help.id}/restore"
      Then the body of the response is
        """
        {}
        """
      And the ticket "Help" has
        | status | pending |

    Scenario: a ticket that is not deleted cannot be restored
      Given a ticket "Help"
      When I PUT to "/api/v2/deleted_tickets/{Help.id}/restore"
      Then the response is 404 Not Found

    @documented
    Scenario: many tickets are restored at once
      Given a ticket "Help"
      And a ticket "More"
      When I DELETE "/api/v2/tickets/destroy_many?ids={Help.id},{More.id}"
      And the job is over
      And I PUT to "/api/v2/deleted_tickets/restore_many?ids={Help.id},{More.id}"
      Then the response is 200 OK
      When I GET "/api/v2/tickets/count"
      Then the response has
        | count.value | 2 |

    Scenario: marking a ticket as spam deletes it and suspends its requester
      Given a user "Roger"
      And a ticket "Buy" with
        | requester_id | {Roger.id} |
      When I PUT to "/api/v2/tickets/{Buy.id}/mark_as_spam"
      Then the response is 200 OK
      When I GET "/api/v2/tickets/{Buy.id}"
      Then the response is 404 Not Found
      When I GET "/api/v2/users/{Roger.id}"
      Then the response has
        | user.suspended | true |

  @recorded
  Rule: A job deletes a ticket permanently
    Source: recorded 2023.

    Scenario: the result for one ticket is an object
      Given a ticket "Help"
      When I delete the ticket "Help"
      And I DELETE "/api/v2/deleted_tickets/{Help.id}"
      Then the response has
        | job_status.status | queued |
        | job_status.total  | null   |
      And the response has a header zendesk-ratelimit-deleted-tickets-destroy like "total=1000; remaining=999; resets=\d+"
      When the job is over
      And I look at the job
      Then the response has
        | job_status.status  | completed        |
        | job_status.total   | null             |
        | job_status.results | {"success":true} |

    Scenario: the results for many tickets are a list
      Given a ticket "Help"
      When I delete the ticket "Help"
      And I DELETE "/api/v2/deleted_tickets/destroy_many?ids={Help.id}"
      And the job is over
      And I look at the job
      Then the response has
        | job_status.results | [{"success":true}] |

    Scenario: only a deleted ticket can be deleted permanently
      Given a ticket "Help"
      When I DELETE "/api/v2/deleted_tickets/{Help.id}"
      Then the response is 404 Not Found

    Scenario: exports keep the ticket without its contents
      Given the time is frozen at "2027-01-31T12:00:00Z"
      And a ticket "Help" with
        | tags | ["secret"] |
      When I delete the ticket "Help"
      And I DELETE "/api/v2/deleted_tickets/{Help.id}"
      And the job is over
      And the time advances by "2m"
      And I GET "/api/v2/incremental/tickets?start_time=0"
      Then the list "tickets" in the response is
        | id        | status  | subject  | raw_subject | description | tags |
        | {Help.id} | deleted | SCRUBBED | SCRUBBED    | X           | []   |
      When I GET "/api/v2/incremental/tickets?start_time=0&exclude_deleted=true"
      Then the list "tickets" in the response is empty
