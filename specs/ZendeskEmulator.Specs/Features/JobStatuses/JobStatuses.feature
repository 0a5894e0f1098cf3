@jobs @facts-5
Feature: Bulk calls and job statuses
  A bulk call returns a job at once. The job processes its items one after the other and shows the results at the end.

  @recorded
  Rule: A bulk call returns 200 with a queued job
    Source: recorded 2023 and 2024, 18 of 18.

    Scenario: the job is queued and has no results yet
      When I create or update many users
        | name  | external_id |
        | Roger | Crew-7      |
        | Anna  | Crew-8      |
      Then the response is 200 OK
      And the response has no header Location
      And the keys of "job_status" in the response are
        """
        id job_type url total progress status message results
        """
      And the response has
        | job_status.id       | /V3-[0-9a-f]{32}/ |
        | job_status.total    | 2                 |
        | job_status.progress | null              |
        | job_status.status   | queued            |
        | job_status.message  | null              |
        | job_status.results  | null              |
      And the response has
        | job_status.url | /.*\/api\/v2\/job_statuses\/V3-[0-9a-f]{32}\.json/ |

    Scenario: the job is visible at once at its url
      When I create or update many users
        | name  |
        | Roger |
      And I follow "job_status.url" of the response
      Then the response is 200 OK
      And the response has
        | job_status.total | 1 |

    Scenario Outline: <call> creates a job of the type <job type>
      Given a user "Roger"
      When I <method> to "/api/v2/<path>":
        """
        <body>
        """
      Then the response is 200 OK
      And the response has
        | job_status.job_type | <job type> |
        | job_status.status   | queued     |

      Examples:
        | call                      | method | path                                | body                                                | job type                 |
        | users/create_many         | POST   | users/create_many                   | {"users":[{"name":"Anna"}]}                         | Bulk Create User         |
        | users/create_or_update_many | POST | users/create_or_update_many         | {"users":[{"name":"Anna"}]}                         | Bulk Create User         |
        | users/update_many         | PUT    | users/update_many?ids={Roger.id}    | {"user":{"notes":"changed"}}                        | Bulk Update User         |
        | organizations/create_many | POST   | organizations/create_many           | {"organizations":[{"name":"Space Corps"}]}          | Bulk Create Organization |

    Scenario: destroy_many creates a job too
      Given a user "Roger"
      When I DELETE "/api/v2/users/destroy_many?ids={Roger.id}"
      Then the response is 200 OK
      And the response has
        | job_status.job_type | Bulk Update User |
        | job_status.total    | 1                |

  @recorded @emulator
  Rule: A job goes from queued through working to completed
    Source: recorded 2023: the number in the message is the progress, and results stay null until the end.

    Background:
      Given the time is frozen at "2027-01-31T12:00:00Z"
      And I create or update many users
        | name   | external_id |
        | Roger  | Crew-7      |
        | Anna   | Crew-8      |
        | Stella | Crew-9      |

    Scenario: after two of three items the job is working and has no results
      When the job does 2 items
      And I look at the job
      Then the response has
        | job_status.status   | working          |
        | job_status.progress | 2                |
        | job_status.total    | 3                |
        | job_status.message  | Creating User #2 |
        | job_status.results  | null             |

    Scenario: finished items can be read, unfinished ones cannot
      When the job does 2 items
      Then somebody has the external_id "Crew-8"
      And nobody has the external_id "Crew-9"

    Scenario: a completed job has a row for each item, in the order of the request
      When the job is over
      Then the response has
        | job_status.status   | completed                              |
        | job_status.progress | 3                                      |
        | job_status.message  | Completed at 2027-01-31 12:00:00 +0000 |
      And the list "job_status.results" in the response is
        | status  | external_id |
        | Created | Crew-7      |
        | Created | Crew-8      |
        | Created | Crew-9      |

    @documented
    Scenario Outline: a job can end <how>
      When the job does 1 item
      And the job <ends>
      And I look at the job
      Then the response has
        | job_status.status   | <how> |
        | job_status.progress | 1     |

      Examples:
        | ends      | how    |
        | fails     | failed |
        | is killed | killed |

    @documented
    Scenario: a job is deleted a day after its end
      When the job is over
      And 86399 seconds pass
      And I look at the job
      Then the response is 200 OK
      When 1 second passes
      And I look at the job
      Then the response is 404 Not Found

  @recorded @emulator
  Rule: The message of a working job shows its progress
    Source: recorded 2023, in these spellings.

    Scenario Outline: <call> says "<message>"
      Given a user "Roger"
      And a user "Anna"
      When I <method> to "/api/v2/<call>":
        """
        <body>
        """
      And the job does 1 item
      And I look at the job
      Then the response has
        | job_status.message | <message> |

      Examples:
        | call                        | method | body                                                                                | message                  |
        | users/create_many           | POST   | {"users":[{"name":"Stella"},{"name":"Sludge"}]}                                     | Creating User #1         |
        | users/create_or_update_many | POST   | {"users":[{"name":"Stella"},{"name":"Sludge"}]}                                     | Creating User #1         |
        | users/update_many           | PUT    | {"users":[{"id":{Roger.id},"notes":"changed"},{"id":{Anna.id},"notes":"changed"}]}  | Updating user #1         |
        | organizations/create_many   | POST   | {"organizations":[{"name":"Space Corps"},{"name":"Sarien Spider"}]}                 | Creating organization #1 |

  @emulator
  Rule: The emulator runs jobs at the chosen pace
    Source: what the emulator adds.

    Scenario: at pace Instant the response shows a queued job, which then ends at once
      Given the time is frozen at "2027-01-31T12:00:00Z"
      And jobs are done at pace "Instant"
      When I create or update many users
        | name  |
        | Roger |
      Then the response has
        | job_status.status | queued |
      When I look at the job
      Then the response has
        | job_status.status  | completed                              |
        | job_status.message | Completed at 2027-01-31 12:00:00 +0000 |

    Scenario: at pace Fast the job waits for the account's clock
      Given the time is frozen at "2027-01-31T12:00:00Z"
      And jobs are done at pace "Fast"
      When I create or update many users
        | name  |
        | Roger |
      And I look at the job
      Then the response has
        | job_status.status | queued |
      When 2 seconds pass
      And I look at the job
      Then the response has
        | job_status.status | completed |

    Scenario: another account cannot see the job
      Given I work on the account "Acme"
      When I create or update many users
        | name  |
        | Roger |
      And I work on the account "Initech"
      And I look at the job
      Then the response is 404 Not Found

    Scenario: a developer can make an item fail
      Given the item 1 of the next job is planned to fail with "the closet is locked"
      When I create or update many users
        | name  | external_id |
        | Roger | Crew-7      |
        | Anna  | Crew-8      |
      And the job is over
      Then the list "job_status.results" in the response is
        | status  |
        | Created |
        | Failed  |
      And the response has
        | job_status.results[1].details | /.*the closet is locked/ |
      And nobody has the external_id "Crew-8"
