"""Addresses of the choice's pages."""

from django.urls import path, register_converter

from rodtrad.web.choice.views import cases, decisions, letters, packs, portfolio, public, ranking, reviewers, reviews, start


class ReviewerAct:
    regex = "remind|end"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class ReviewAct(ReviewerAct):
    regex = "release|return"


register_converter(ReviewerAct, "reviewer_act")
register_converter(ReviewAct, "review_act")

app_name = "choice"
urlpatterns = [
    path("choice/", start.index, name="list"),
    path("choice/calls/<uuid:pk>/", start.of_call, name="call"),
    path("choice/calls/<uuid:pk>/reviewers/", reviewers.show, name="reviewers"),
    path("choice/calls/<uuid:pk>/round/", reviewers.set_round, name="set-round"),
    path("choice/calls/<uuid:pk>/appoint/", reviewers.appoint, name="appoint"),
    path("choice/calls/<uuid:pk>/spread/", reviewers.spread, name="spread"),
    path("choice/calls/<uuid:pk>/assign/", reviewers.assign, name="assign"),
    path("choice/calls/<uuid:pk>/move/", reviewers.move, name="move-round"),
    path("choice/reviewers/<int:pk>/<reviewer_act:what>/", reviewers.of_reviewer, name="of-reviewer"),
    path("choice/reviews/<uuid:pk>/", reviews.show, name="review"),
    path("choice/reviews/<uuid:pk>/draft/", reviews.draft, name="draft"),
    path("choice/reviews/<uuid:pk>/conflict/", reviews.conflict, name="conflict"),
    path("choice/reviews/<uuid:pk>/<review_act:what>/", reviewers.of_review, name="of-review"),
    path("choice/calls/<uuid:pk>/ranking/", ranking.show, name="ranking"),
    path("choice/calls/<uuid:pk>/ranking.<slug:format>", ranking.file, name="ranking-file"),
    path("choice/calls/<uuid:pk>/portfolio/", portfolio.show, name="portfolio"),
    path("choice/calls/<uuid:pk>/portfolio/<uuid:application>/", portfolio.tag_application, name="tag-application"),
    path("choice/calls/<uuid:pk>/decision/", cases.of_call, name="cases"),
    path("choice/calls/<uuid:pk>/letters/", letters.of_call, name="letters"),
    path("choice/tags/", portfolio.tags, name="tags"),
    path("choice/tags/<slug:key>/", portfolio.tag_investment, name="tag-investment"),
    path("choice/cases/<uuid:pk>/", cases.show, name="case"),
    path("choice/cases/<uuid:pk>/alternative/", cases.take_alternative, name="take-alternative"),
    path("choice/cases/<uuid:pk>/take-back/", cases.take_back, name="take-back"),
    path("choice/cases/<uuid:pk>/record/", cases.record, name="record"),
    path("choice/cases/<uuid:pk>/pack/", packs.order, name="order-pack"),
    path("choice/cases/<uuid:pk>/<uuid:application>/", cases.application, name="case-application"),
    path("choice/cases/<uuid:pk>/<uuid:application>/motives/", cases.motives, name="motives"),
    path("choice/packs/of-run/<uuid:pk>/", packs.of_run, name="pack-of-run"),
    path("choice/packs/<uuid:pk>/", packs.file, name="pack"),
    path("choice/decisions/<uuid:pk>/", decisions.show, name="decision"),
    path("choice/decisions/<uuid:pk>/correct/", decisions.correct, name="correct"),
    path("choice/decisions/<uuid:pk>/letter/", letters.show, name="letter"),
    path("choice/decisions/<uuid:pk>/letter.<slug:format>", letters.file, name="letter-file"),
    path("choice/public-rule/", public.rule, name="public-rule"),
    path("public/decisions/", public.index, name="public-index"),
    path("public/decisions/<slug:slug>/", public.register, name="public"),
    path("public/decisions/<slug:slug>/register.<slug:format>", public.file, name="public-file"),
]
