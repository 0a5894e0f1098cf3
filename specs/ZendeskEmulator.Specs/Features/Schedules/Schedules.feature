@schedules @emulator @facts-tickets-14
Feature: Schedules and their holidays
  A schedule says when the team works: the hours of a week, without the holidays.

  Background:
    Given a record "Support" by POST to "/api/v2/business_hours/schedules":
      """
      {"schedule":{"name":"Support","time_zone":"Pacific Time (US & Canada)"}}
      """

  @recorded
  Rule: A list has all schedules and its own url
    Source: recorded by other programs.

    Scenario: listing schedules
      When I GET "/api/v2/business_hours/schedules"
      Then the keys of "schedules[0]" in the response are
        """
        id name time_zone created_at updated_at intervals
        """
      And the response has
        | schedules[0].name         | Support                                            |
        | url                       | {base}/api/v2/business_hours/schedules.json        |

  @documented
  Rule: Hours are given in minutes of the week, within one day
    Source: Zendesk's page on schedules; the hours of a new schedule and the wording are assumed.

    @assumed-A-112
    Scenario: a new schedule has office hours
      When I GET "/api/v2/business_hours/schedules/{Support.id}"
      Then the response has
        | schedule.intervals[0].start_time | 1980 |
        | schedule.intervals[0].end_time   | 2460 |
        | schedule.intervals[4].end_time   | 8220 |

    Scenario: the hours of a schedule can be changed
      When I PUT to "/api/v2/business_hours/schedules/{Support.id}/workweek":
        """
        {"workweek":{"intervals":[{"start_time":8640,"end_time":0},{"start_time":3840,"end_time":4320}]}}
        """
      Then the response has
        | workweek.intervals[0].start_time | 3840  |
        | workweek.intervals[1].end_time   | 10080 |

    @assumed-A-113
    Scenario: hours that cross midnight are refused
      When I PUT to "/api/v2/business_hours/schedules/{Support.id}/workweek":
        """
        {"workweek":{"intervals":[{"start_time":1980,"end_time":3900}]}}
        """
      Then the complaint about "intervals" is
        | description | Intervals: is invalid |
        | error       | InvalidValue          |

  @documented
  Rule: A holiday lasts one day or several
    Source: Zendesk's page on schedules; the wording is assumed.

    Scenario: holidays can be filtered by dates
      Given the time is frozen at "2027-01-31T12:00:00Z"
      And a record "Christmas" by POST to "/api/v2/business_hours/schedules/{Support.id}/holidays":
        """
        {"holiday":{"name":"Christmas","start_date":"2027-12-25","end_date":"2027-12-26"}}
        """
      And a record "New Year" by POST to "/api/v2/business_hours/schedules/{Support.id}/holidays":
        """
        {"holiday":{"name":"New Year","start_date":"2027-12-31","end_date":"2028-01-02"}}
        """
      When I GET "/api/v2/business_hours/schedules/{Support.id}/holidays?start_date=2028-01-01"
      Then the list "holidays" in the response is
        | name     | start_date | end_date   |
        | New Year | 2027-12-31 | 2028-01-02 |
      When I GET "/api/v2/business_hours/schedules/{Support.id}/holidays?start_date=2027-12-01&end_date=2027-12-26"
      Then the list "holidays" in the response is
        | name      |
        | Christmas |

    @assumed-A-113
    Scenario: a holiday more than two years ahead is refused
      Given the time is frozen at "2027-01-31T12:00:00Z"
      When I POST to "/api/v2/business_hours/schedules/{Support.id}/holidays":
        """
        {"holiday":{"name":"Far","start_date":"2029-02-01","end_date":"2029-02-01"}}
        """
      Then the complaint about "end_date" is
        | description | End date: is invalid |
        | error       | InvalidValue         |

    Scenario: holidays are deleted with their schedule
      When I DELETE "/api/v2/business_hours/schedules/{Support.id}"
      Then the response is 204 No Content
      When I GET "/api/v2/business_hours/schedules/{Support.id}/holidays"
      Then the response is 404 Not Found
