@broken-feature
Feature: Broken start

  Scenario: the first
    Given the airlock is closed

  Scenario: the second
    Given the airlock is closed
