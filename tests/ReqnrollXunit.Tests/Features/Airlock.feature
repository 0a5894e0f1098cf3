@airlock
Feature: Airlock

  Background:
    Given the airlock is closed

  @safety
  Scenario: it opens
    When I open it
    Then it is open

  Scenario: what is given is read
    When these people enter
      | name  | role    |
      | Roger | janitor |
      | Anna  | captain |
    Then the last to enter is the captain Anna
    But the sign says
      """
      Mind
      the gap
      """

  Rule: What breathes is counted

    Background:
      Given somebody is inside

    Scenario Outline: <people> more
      When <people> people enter
      Then <total> are inside
      * the row has <people> and <total>

      Examples:
        | people | total |
        | 1      | 2     |

      @crowd
      Examples:
        | people | total |
        | 9      | 10    |

    Scenario Outline: somebody leaves
      When <people> people enter

      Examples:
        | people | ship  |
        | 3      | Aries |
