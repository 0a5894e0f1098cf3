@jobs @facts-5.4
Feature: Limits of bulk calls

  @recorded
  Rule: A call has 1 to 100 items
    Source: recorded 2023 for create_many.

    Scenario Outline: 101 users are too many for <call>
      When I send 101 users to "/api/v2/users/<call>"
      Then the response is 400 Bad Request
      And the body of the response is
        """
        {"error":"TooManyValues","description":"Maximum 100 users may be created per call"}
        """

      Examples:
        | call                  |
        | create_many           |
        | create_or_update_many |

    Scenario: 101 ids are too many
      When I delete 101 users at once
      Then the response is 400 Bad Request
      And the body of the response is
        """
        {"error":"TooManyValues","description":"Parameter  cannot specify more than 100 values","max_count":100}
        """

    @inferred @assumed-A-33
    Scenario: a call without items is refused
      When I POST to "/api/v2/users/create_or_update_many":
        """
        {"users":[]}
        """
      Then the response is 400 Bad Request

    @recorded
    Scenario: ids together with a list of users are refused
      Given a user "Roger"
      When I PUT to "/api/v2/users/update_many?ids={Roger.id}":
        """
        {"users":[{"id":{Roger.id},"notes":"changed"}]}
        """
      Then the response is 400 Bad Request

  @documented @emulator
  Rule: At most 30 jobs are queued or working
    Source: Zendesk's page on rate limits, "Job limit"; that it is a 429 is inferred.

    @emulator
    Scenario: a header shows how many more jobs may be pending
      When I create or update many users
        | name  |
        | Roger |
      Then the response has the header zendesk-ratelimit-inflight-jobs "total=30; remaining=29; resets=60"

    Scenario: the 31st job is refused, and the error names the pending jobs
      Given 30 jobs are pending
      When I create or update many users
        | name  |
        | Roger |
      Then the response is 429 Too Many Requests
      And the response has
        | error               | TooManyJobs                                                           |
        | description         | /Too many \w+ jobs are currently queued or running\. Try again later\./ |
        | current_job_ids[29] | /[0-9a-f]{32}/                                                        |
      And the response has the header Retry-After "60"

    Scenario: the next job is accepted when one has ended
      Given 30 jobs are pending
      When the job is over
      And I create or update many users
        | name  |
        | Roger |
      Then the response is 200 OK

  @documented
  Rule: Showing jobs
    Source: Zendesk's page on job statuses.

    Scenario: many jobs are shown by their ids
      When I create or update many users
        | name  |
        | Roger |
      And I show the job by show_many
      Then the response is 200 OK
      And the response has
        | job_statuses[0].total | 1 |

    @emulator
    Scenario: jobs are listed
      When I create or update many users
        | name  |
        | Roger |
      And I GET "/api/v2/job_statuses"
      Then the list "job_statuses" in the response is
        | total | job_type         |
        | 1     | Bulk Create User |

    @inferred
    Scenario: an unknown job is not found
      When I GET "/api/v2/job_statuses/V3-00000000000000000000000000000000"
      Then the response is 404 Not Found
      And the response has
        | error | RecordNotFound |

  @documented @emulator
  Rule: Bulk items do not count towards a user's five updates a minute
    Source: Zendesk's page on rate limits, which recommends bulk calls for that.

    Scenario: a bulk call can update a user whose five updates are used up
      Given the time is frozen at "2027-01-31T12:00:33Z"
      And a user "Roger" with
        | external_id | Crew-7 |
      And "Roger" was updated 5 times
      When I create or update many users
        | external_id | notes |
        | Crew-7      | six   |
      And the job is over
      Then the list "job_status.results" in the response is
        | status  |
        | Updated |
      And "Roger" has
        | notes | six |

    Scenario: bulk items use none of the five updates
      Given the time is frozen at "2027-01-31T12:00:33Z"
      And a user "Roger" with
        | external_id | Crew-7 |
      When I create or update many users
        | external_id | notes |
        | Crew-7      | one   |
        | Crew-7      | two   |
      And the job is over
      And I update "Roger" 5 times
      Then all of them are 200 OK

  @documented @emulator
  Rule: Bulk import can be switched off
    Source: Zendesk's page on users: it is off for new accounts; the body is not known.

    Scenario: a bulk call is forbidden when bulk import is off
      Given bulk import is off
      When I create or update many users
        | name  |
        | Roger |
      Then the response is 403 Forbidden
