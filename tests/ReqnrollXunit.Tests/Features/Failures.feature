Feature: Failures

  Scenario: a step without a definition
    When I open it with "a crowbar" 3 times
    Then it is open

  Scenario: a step with two definitions
    When I knock

  Scenario: a value that does not convert
    When many people enter

  Scenario: a step that throws
    Given the airlock is closed
    And "roger" writes "a note"
    Then it is open
    And it is open

  Scenario: a step that is not written yet
    Given somebody repairs the hatch

  @broken-before
  Scenario: a hook before the steps that throws
    Given the airlock is closed

  @broken-after
  Scenario: a hook after the steps that throws
    Given the airlock is closed

  @broken-after
  Scenario: a step and a hook that throw
    Given the airlock is closed
    Then it is open
