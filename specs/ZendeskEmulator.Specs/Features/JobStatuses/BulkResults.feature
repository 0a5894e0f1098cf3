@jobs @facts-5
Feature: Results of bulk calls
  A job has one row for each item, in the order of the request. An item that fails is a row too, and the job is completed.

  @recorded
  Rule: create_or_update_many finds and saves users like create_or_update
    Source: recorded 2025; asserted by a public client on a real account. That the order is the request's is not promised.

    Scenario: a known user's row says Updated, a new user's Created
      Given a user "Roger" with
        | email       | roger@example.org |
        | external_id | Crew-7            |
      When I create or update many users
        | name  | email            | external_id |
        | Wilco | (absent)         | CREW-7      |
        | Anna  | anna@example.org | Crew-8      |
      And the job is over
      Then the response has
        | job_status.status | completed |
      And the list "job_status.results" in the response is
        | status  | email             | external_id | id         |
        | Updated | roger@example.org | CREW-7      | {Roger.id} |
        | Created | anna@example.org  | Crew-8      | (absent)   |
      And "Roger" has
        | name        | Wilco  |
        | external_id | CREW-7 |

    Scenario: two items with one new email create one user
      When I create or update many users
        | name     | email             |
        | Roger    | roger@example.org |
        | Roger W. | ROGER@example.org |
      And the job is over
      Then the list "job_status.results" in the response is
        | status  |
        | Created |
        | Updated |
      And the ids of the rows 1 and 2 are the same

    @inferred @assumed-A-55
    Scenario: a job with only failed items is completed
      When I create or update many users
        | name  | email              | external_id |
        | Anna  | error@example.com_ | Crew-8      |
      And the job is over
      Then the response has
        | job_status.status            | completed |
        | job_status.results[0].status | Failed    |

    @inferred @assumed-A-35
    Scenario: a failed item has its own row, and the other items are saved
      When I create or update many users
        | name   | email             | external_id |
        | Roger  | roger@example.org | Crew-7      |
        | Anna   | error@example.com_ | Crew-8     |
        | Stella | (absent)          | Crew-9      |
      And the job is over
      Then the response has
        | job_status.status   | completed |
        | job_status.progress | 3         |
        | job_status.results[0].status  | Created         |
        | job_status.results[1].status  | Failed          |
        | job_status.results[1].id      | 1               |
        | job_status.results[1].error   | UserUpdateError |
        | job_status.results[1].details | Name: Email: error@example.com_ is not properly formatted |
        | job_status.results[2].status  | Created         |
      And nobody has the external_id "Crew-8"
      And somebody has the external_id "Crew-9"

  @recorded
  Rule: create_many creates users
    Source: recorded 2023.

    Scenario: a row has the email and the external_id of its item
      When I POST to "/api/v2/users/create_many":
        """
        {"users":[{"name":"Roger"},{"name":"Anna","email":"anna@example.org","external_id":"Crew-8"}]}
        """
      And the job is over
      Then the keys of "job_status.results[0]" in the response are
        """
        id status
        """
      And the keys of "job_status.results[1]" in the response are
        """
        id status email external_id
        """
      And the response has
        | job_status.results[0].status      | Created          |
        | job_status.results[1].status      | Created          |
        | job_status.results[1].email       | anna@example.org |
        | job_status.results[1].external_id | Crew-8           |

    Scenario: an external_id of another user fails in create_many
      Given a user "Roger" with
        | external_id | Crew-7 |
      When I POST to "/api/v2/users/create_many":
        """
        {"users":[{"name":"Wilco","external_id":"crew-7"}]}
        """
      And the job is over
      Then the response has
        | job_status.status            | completed |
        | job_status.results[0].status | Failed    |
      And "Roger" is unchanged

  @recorded
  Rule: update_many and destroy_many
    Source: recorded 2023 and 2024; the rows of a deletion documented.

    Background:
      Given the users
        | name  | external_id |
        | Roger | Crew-7      |
        | Anna  | Crew-8      |

    Scenario: one change applies to many users
      When I PUT to "/api/v2/users/update_many?ids={Roger.id},{Anna.id}":
        """
        {"user":{"notes":"all aboard"}}
        """
      And the job is over
      Then the keys of "job_status.results[0]" in the response are
        """
        id action status success
        """
      And the list "job_status.results" in the response is
        | id         | action | status  | success |
        | {Roger.id} | update | Updated | true    |
        | {Anna.id}  | update | Updated | true    |
      And "Roger" has
        | notes | all aboard |
      And "Anna" has
        | notes | all aboard |

    Scenario: each user gets its own change
      When I PUT to "/api/v2/users/update_many":
        """
        {"users":[{"id":{Roger.id},"notes":"asleep"},{"external_id":"Crew-8","notes":"awake"}]}
        """
      And the job is over
      Then "Roger" has
        | notes | asleep |
      And "Anna" has
        | notes | awake |

    Scenario: users are deleted
      When I DELETE "/api/v2/users/destroy_many?ids={Roger.id},{Anna.id}"
      And the job is over
      Then the list "job_status.results" in the response is
        | action | id         | status  | success |
        | delete | {Roger.id} | Deleted | true    |
        | delete | {Anna.id}  | Deleted | true    |
      And "Roger" has
        | active | false |

    @inferred @assumed-A-34
    Scenario: an unknown user is a failed row
      When I DELETE "/api/v2/users/destroy_many?ids={Roger.id},9223372036854775807"
      And the job is over
      Then the response has
        | job_status.status             | completed |
        | job_status.results[0].status  | Deleted   |
        | job_status.results[1].status  | Failed    |
        | job_status.results[1].success | false     |

    @inferred @assumed-A-36
    Scenario: a failed update has a row with its reason
      When I PUT to "/api/v2/users/update_many":
        """
        {"users":[{"id":{Roger.id},"email":"badmail"},{"id":{Anna.id},"notes":"awake"}]}
        """
      And the job is over
      Then the keys of "job_status.results[0]" in the response are
        """
        id action error details status success
        """
      And the response has
        | job_status.status             | completed       |
        | job_status.results[0].id      | {Roger.id}      |
        | job_status.results[0].error   | UserUpdateError |
        | job_status.results[0].status  | Failed          |
        | job_status.results[0].success | false           |
        | job_status.results[1].status  | Updated         |
      And "Roger" is unchanged

  @recorded
  Rule: Organizations and memberships
    Source: recorded 2023.

    @assumed-A-37
    Scenario: organizations are created, and one with a taken name fails
      Given an organization "Space Corps"
      When I POST to "/api/v2/organizations/create_many":
        """
        {"organizations":[{"name":"Sarien Spider"},{"name":"Space Corps"}]}
        """
      And the job is over
      Then the response has
        | job_status.status             | completed |
        | job_status.results[0].status  | Created   |
        | job_status.results[1].id      | 1         |
        | job_status.results[1].details | /.*has already been taken/ |

    Scenario: a failed update's row has the index, the organization, and the reason with two spaces
      Given an organization "Space Corps"
      And an organization "Sarien Spider"
      When I PUT to "/api/v2/organizations/update_many":
        """
        {"organizations":[{"id":{Space Corps.id},"notes":"galactic"},{"id":{Sarien Spider.id},"name":"Space Corps"}]}
        """
      And the job is over
      Then the response has
        | job_status.status             | completed                  |
        | job_status.results[0].action  | update                     |
        | job_status.results[0].id      | {Space Corps.id}           |
        | job_status.results[0].status  | Updated                    |
        | job_status.results[0].success | true                       |
        | job_status.results[1].index   | 1                          |
        | job_status.results[1].id      | {Sarien Spider.id}         |
        | job_status.results[1].error   | OrganizationUpdateFailed   |
        | job_status.results[1].details | "Name:  Space Corps has already been taken" |

    Scenario: organizations are deleted
      Given an organization "Space Corps"
      When I DELETE "/api/v2/organizations/destroy_many?ids={Space Corps.id}"
      And the job is over
      Then the list "job_status.results" in the response is
        | action | id               | status  | success |
        | delete | {Space Corps.id} | Deleted | true    |

    @assumed-A-38
    Scenario: memberships are created
      Given an organization "Space Corps"
      And a user "Roger"
      When I POST to "/api/v2/organization_memberships/create_many":
        """
        {"organization_memberships":[{"user_id":{Roger.id},"organization_id":{Space Corps.id}}]}
        """
      And the job is over
      Then the response has
        | job_status.job_type         | Bulk Create Organization Membership |
        | job_status.status           | completed                           |
        | job_status.results[0].index | 0                                   |
      And "Roger" belongs to "Space Corps" by default
