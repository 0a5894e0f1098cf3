@airlock
Feature: Airlock

  Background:
    Given the airlock is closed

  @safety
  Scenario: it opens
    When I open it
    Then it is open

  Rule: What breathes is counted

    Background:
      Given somebody is inside

    Scenario Outline: <people> more
      When <people> people enter
      Then <total> are inside

      Examples:
        | people | total |
        | 1      | 2     |

      @crowd
      Examples:
        | people | total |
        | 9      | 10    |
