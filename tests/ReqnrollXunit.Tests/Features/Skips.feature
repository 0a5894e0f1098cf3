Feature: Skips

  @ignore
  Scenario: a tag
    Then it is open

  Scenario: a step
    Given the airlock is closed
    And nobody is on board
    Then it is open

  @skipped-by-hook
  Scenario: a hook
    Then it is open

  Scenario: Reqnroll's own way
    Given the test framework ignores the scenario
