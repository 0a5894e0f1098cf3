@accounts @emulator
Feature: Accounts
  An emulator has many accounts. No account sees the data of another. Source: what the emulator adds to Zendesk's subdomains.

  Rule: Accounts are isolated

    Background:
      Given I work on the account "Acme"
      And a user "Roger" with
        | email       | roger@example.org |
        | external_id | Crew-7            |

    Scenario: an id of another account is not found
      When I work on the account "Initech"
      And I GET "/api/v2/users/{Roger.id}"
      Then the response is 404 Not Found

    Scenario: two accounts can have a user with the same email and external_id
      When I work on the account "Initech"
      And I create or update a user with
        | name        | Roger             |
        | email       | roger@example.org |
        | external_id | Crew-7            |
      Then a user was created, whom I call "the other Roger"

    Scenario: a deletion on one account does not affect another
      When I work on the account "Initech"
      And I DELETE "/api/v2/users/{Roger.id}"
      Then the response is 404 Not Found
      When I work on the account "Acme"
      Then "Roger" is unchanged

    Scenario: a list shows only the users of its account
      When I work on the account "Initech"
      And I GET "/api/v2/users"
      Then the list "users" in the response is
        | name  |
        | Owner |

    Scenario: two accounts can have an organization with the same name
      Given an organization "Space Corps"
      When I work on the account "Initech"
      And I create an organization with
        | name | Space Corps |
      Then the response is 201 Created

    Scenario: the clock of one account does not move another's
      Given the time is frozen at "2027-01-31T12:00:00Z"
      When I work on the account "Initech"
      And I create or update a user with
        | name | Anna |
      Then a user was created, whom I call "Anna"
      And "Anna" was not created at "2027-01-31T12:00:00Z"

  Rule: An account can be reset

    Scenario: after a reset the account is empty and ids start again
      Given a user "Roger" with
        | external_id | Crew-7 |
      When I reset the account
      And I GET "/api/v2/users?role=end-user"
      Then the list "users" in the response is empty
      When I create a user with
        | name        | Roger  |
        | external_id | Crew-7 |
      Then the response is 201 Created
      And the user in the response is "Roger"

  Rule: Links lead back to the same account

    Scenario: the url of a user is an address of its account
      Given I work on the account "Acme"
      And a user "Roger"
      When I GET "/api/v2/users/{Roger.id}"
      Then the user in the response has
        | url | {base}/api/v2/users/{Roger.id}.json |

    Scenario Outline: a request chooses the account by its <what>
      When a request without a path prefix names the account by its <what>
      Then the response is 200 OK
      And the user in the response is the owner of that account

      Examples:
        | what   |
        | header |
        | token  |
        | bearer |
        | host   |
