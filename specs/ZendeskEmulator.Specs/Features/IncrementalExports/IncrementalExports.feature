@incremental-exports @emulator @facts-11
Feature: Incremental exports
  An export lists what changed since a time, so that a client can keep a copy. Source: recorded 2023 to 2026.

  Background:
    Given the time is frozen at "2027-01-31T12:00:00Z"
    And an organization "Space Corps"
    And a user "Roger" with
      | name | Roger |

  @emulator
  Rule: Users

    Scenario: the last minute is left out
      When 60 seconds pass
      And I GET "/api/v2/incremental/users?start_time=1801396799"
      Then the list "users" in the response is empty
      When 1 second passes
      And I GET "/api/v2/incremental/users?start_time=1801396800&per_page=1000"
      Then the response has
        | end_of_stream | true       |
        | end_time      | 1801396800 |

    Scenario: a deleted user stays in the export
      When 10 seconds pass
      And I delete "Roger"
      And 61 seconds pass
      And I GET "/api/v2/incremental/users?start_time=1801396810"
      Then the list "users" in the response is
        | name  | active | permanently_deleted |
        | Roger | false  | false               |

    Scenario Outline: a page of <size> by cursor: end of the stream is <end>
      When 61 seconds pass
      And I GET "/api/v2/incremental/users/cursor?start_time=0&per_page=<size>"
      Then the response has
        | end_of_stream | <end> |

      Examples:
        | size | end   |
        | 1    | false |
        | 2    | true  |

    Scenario: changes of the last half minute are left out
      When 31 seconds pass
      And I GET "/api/v2/incremental/users?start_time=0"
      Then the list "users" in the response is empty

    Scenario: a start_time of now is refused
      When I GET "/api/v2/incremental/users?start_time=1801396800"
      Then the response is 422
      And the response has
        | error       | InvalidValue                                                    |
        | description | Too recent start_time. Use a start_time older than 5 minutes |

    Scenario: the eleventh export in a minute is refused
      Given the limits are "Enforce"
      When I GET "/api/v2/incremental/users?start_time=0" 10 times
      And I GET "/api/v2/incremental/users?start_time=0"
      Then the response is 429
      And the response has
        | error | APIRateLimitExceeded |

  @emulator
  Rule: Organizations

    Scenario: every row says whether it was deleted
      When I delete the organization "Space Corps"
      And 61 seconds pass
      And I GET "/api/v2/incremental/organizations?start_time=0"
      Then the list "organizations" in the response is
        | name        | deleted_at           |
        | Space Corps | 2027-01-31T12:00:00Z |
