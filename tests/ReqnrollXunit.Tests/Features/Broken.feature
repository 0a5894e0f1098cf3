Feature: Broken
  Scenario: a step without a keyword
    It is nothing
    Given a keyword
      | a | b |
      | c |
