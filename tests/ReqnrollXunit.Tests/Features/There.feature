Feature: There

  Scenario: meets the feature that runs beside it
    When I meet somebody of the other feature
