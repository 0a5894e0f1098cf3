@clock @emulator
Feature: The clock of an account
  The emulator can stop an account's time and move it, which Zendesk cannot. Source: what the emulator adds.

  Rule: A frozen clock stands still

    Background:
      Given the time is frozen at "2027-01-31T12:00:00Z"

    Scenario: a new user is created at the frozen time
      When I create a user with
        | name | Roger |
      Then the user in the response has
        | created_at | 2027-01-31T12:00:00Z |
        | updated_at | 2027-01-31T12:00:00Z |
      And the response has the header Date "Sun, 31 Jan 2027 12:00:00 GMT"

    Scenario: time passes only when the developer moves it
      When 90 seconds pass
      And I create a user with
        | name | Roger |
      Then the user in the response has
        | created_at | 2027-01-31T12:01:30Z |

    Scenario: the clock can be set back
      Given the time is frozen at "2026-01-01T00:00:00Z"
      When I create a user with
        | name | Roger |
      Then the user in the response has
        | created_at | 2026-01-01T00:00:00Z |

    Scenario Outline: the clock advances by <by> to <then>
      When the time advances by "<by>"
      And I GET the clock
      Then the response has
        | mode | frozen |
        | now  | <then> |

      Examples:
        | by    | then                 |
        | 40s   | 2027-01-31T12:00:40Z |
        | 1m30s | 2027-01-31T12:01:30Z |
        | PT40S | 2027-01-31T12:00:40Z |

    Scenario: the clock can return to real time
      When the time is real again
      And I GET the clock
      Then the response has
        | mode | real |
      When I create a user with
        | name | Roger |
      Then a user was created, whom I call "Roger"
      And "Roger" was not created at "2027-01-31T12:00:00Z"

  Rule: A reset returns the clock to real time

    Scenario: after a reset the clock shows real time
      Given the time is frozen at "2027-01-31T12:00:00Z"
      When I reset the account
      And I GET the clock
      Then the response has
        | mode | real |
