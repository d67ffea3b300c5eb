//! Answers that can hardly all be true. They warn, they never block: an assessor would ask.

use crate::assessment::{Answer, Assessment, Item};
use crate::catalog::{ObjectiveId, RequirementId};
use crate::scoring::{Determination, Score};

/// One answer, or kind of answer, that a contradiction is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The requirement is MET.
    Met(&'static str),
    /// The requirement is NOT MET.
    NotMet(&'static str),
    /// The requirement is answered `partial`: 3.5.3 or 3.13.11.
    Partial(&'static str),
    /// The requirement is NOT APPLICABLE.
    NotApplicable(&'static str),
    /// The objective is MET.
    ObjectiveMet(&'static str, char),
    /// The objective is NOT MET.
    ObjectiveNotMet(&'static str, char),
    /// A requirement other than 3.12.2 is NOT MET.
    AnyNotMet,
    /// Some answer is a temporary deficiency.
    AnyTemporaryDeficiency,
    /// Some answer is an enduring exception.
    AnyEnduringException,
    /// Some answer is inherited.
    AnyInherited,
}

use Claim::*;

/// Answers that can hardly all be true.
#[derive(Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// All of these are answered so.
    pub when: &'static [Claim],
    /// What the answers claim, and why they clash.
    pub says: &'static str,
}

impl Contradiction {
    /// The requirements to look at, each once.
    pub fn requirements(&self) -> Vec<RequirementId> {
        let mut all: Vec<RequirementId> = self.when.iter().filter_map(|claim| claim.requirement()).collect();
        all.dedup();
        all
    }
}

impl Claim {
    fn requirement(self) -> Option<RequirementId> {
        match self {
            Met(id)
            | NotMet(id)
            | Partial(id)
            | NotApplicable(id)
            | ObjectiveMet(id, _)
            | ObjectiveNotMet(id, _) => id.parse().ok(),
            AnyNotMet | AnyTemporaryDeficiency | AnyEnduringException | AnyInherited => None,
        }
    }

    fn holds(self, assessment: &Assessment, score: &Score) -> bool {
        let is = |id: &str, determination| {
            id.parse().is_ok_and(|id| score.finding(id).determination == determination)
        };
        let objective = |id: &str, letter| -> Option<Answer> {
            let objective = ObjectiveId::new(id.parse().ok()?, letter)?;
            assessment.entry(Item::Objective(objective)).answer
        };
        let given = |answer| {
            let items = RequirementId::all().flat_map(|id| {
                std::iter::once(Item::Requirement(id)).chain(id.objectives().map(Item::Objective))
            });
            items.into_iter().any(|item| assessment.entry(item).answer == Some(answer))
        };
        match self {
            Met(id) => is(id, Determination::Met),
            NotMet(id) => is(id, Determination::NotMet),
            Partial(id) => {
                let answer = |id| assessment.entry(Item::Requirement(id)).answer;
                id.parse().is_ok_and(|id| answer(id) == Some(Answer::Partial))
            }
            NotApplicable(id) => is(id, Determination::NotApplicable),
            ObjectiveMet(id, letter) => objective(id, letter) == Some(Answer::Met),
            ObjectiveNotMet(id, letter) => objective(id, letter) == Some(Answer::NotMet),
            AnyNotMet => score
                .with(Determination::NotMet)
                .any(|id| id.get().id != crate::catalog::rules::PLAN_OF_ACTION),
            AnyTemporaryDeficiency => given(Answer::TemporaryDeficiency),
            AnyEnduringException => given(Answer::EnduringException),
            AnyInherited => given(Answer::Inherited),
        }
    }
}

/// Every contradiction in the answers, in the order of the first requirement.
pub fn contradictions(assessment: &Assessment, score: &Score) -> Vec<&'static Contradiction> {
    let holds = |found: &&Contradiction| found.when.iter().all(|claim| claim.holds(assessment, score));
    CONTRADICTIONS.iter().filter(holds).collect()
}

/// All that are looked for.
pub fn all_contradictions() -> &'static [Contradiction] {
    CONTRADICTIONS
}

#[rustfmt::skip]
static CONTRADICTIONS: &[Contradiction] = &[
    Contradiction {
        when: &[Met("3.1.1"), NotMet("3.5.1")],
        says: "Access is said to be limited to approved people, programs and devices, yet 3.5.1 says that some of them are not identified. A system can turn away only what it can tell apart, so look for shared logons and nameless devices.",
    },
    Contradiction {
        when: &[ObjectiveMet("3.1.5", 'a'), ObjectiveNotMet("3.5.3", 'a')],
        says: "3.1.5 says that your privileged accounts are identified, and 3.5.3 says that they are not. Both objectives ask the same thing, so a single list of these accounts can answer the two of them.",
    },
    Contradiction {
        when: &[Met("3.1.5"), NotMet("3.1.6")],
        says: "3.1.5 claims that nobody has more rights than a task needs, but 3.1.6 does not confirm ordinary accounts for ordinary work. Mail and browsing need no administrator rights, so check which accounts your administrators use all day.",
    },
    Contradiction {
        when: &[NotApplicable("3.1.12"), Met("3.1.14")],
        says: "You say that remote access does not apply, but 3.1.14 is MET as if it came in through managed points. Where every remote path is blocked, nothing is left to route, so check for a forgotten VPN gateway or cloud sign-in.",
    },
    Contradiction {
        when: &[NotApplicable("3.1.12"), Met("3.1.15")],
        says: "Remote access is NOT APPLICABLE, yet privileged commands are answered as authorized for remote use. If an administrator or provider does connect from outside, 3.1.12 applies, and if nobody does, 3.1.15 may have nothing to authorize.",
    },
    Contradiction {
        when: &[NotApplicable("3.1.12"), Met("3.7.5")],
        says: "Maintenance from outside is said to start with MFA and to be closed afterward, while remote access does not apply to you. Such a session is itself a form of remote access, so ask who maintains your systems and from where.",
    },
    Contradiction {
        when: &[NotApplicable("3.1.12"), Met("3.13.7")],
        says: "3.13.7 is MET as if remote devices connect without split tunneling, but under 3.1.12 there is no remote access. Look for laptops with a VPN client, and if there are none, NOT APPLICABLE with a reason may fit 3.13.7 better.",
    },
    Contradiction {
        when: &[Met("3.1.13"), NotMet("3.13.11")],
        says: "Remote sessions are claimed as encrypted, but 3.13.11 says that encryption for CUI is missing or not FIPS-validated. If remote sessions carry CUI, look up the module they use, because an assessor may see the same gap in 3.1.13.",
    },
    Contradiction {
        when: &[NotMet("3.1.13"), Met("3.13.11")],
        says: "The encryption that protects CUI is claimed as FIPS-validated, but encryption of remote sessions is NOT MET. If CUI crosses such a session without protection, or by a method that nobody identified, give 3.13.11 a second look.",
    },
    Contradiction {
        when: &[NotMet("3.1.14"), Met("3.13.1")],
        says: "3.13.1 says that traffic is controlled at the edge of your system, while remote access is not known to enter through managed points only. Any other path crosses that edge too, so look for modems, port forwards and support tools.",
    },
    Contradiction {
        when: &[NotApplicable("3.1.16"), Met("3.1.17")],
        says: "Wireless access is said not to apply, but also to be authenticated and encrypted. If a Wi-Fi network belongs to your system, 3.1.16 asks about its access points, and if none does, 3.1.17 has nothing to protect.",
    },
    Contradiction {
        when: &[NotApplicable("3.1.16"), NotMet("3.1.17")],
        says: "3.1.16 says that wireless access does not apply, while 3.1.17 says that it lacks protection. Either an access point is still on the air, or 3.1.17 can be NOT APPLICABLE as well, with a reason (32 CFR 170.24(b)(3)).",
    },
    Contradiction {
        when: &[ObjectiveNotMet("3.1.17", 'b'), Met("3.13.11")],
        says: "Wireless access is answered as not encrypted, yet 3.13.11 claims validated encryption for CUI. This fits where something else, such as a validated VPN, protects all CUI on the air, so check what your Wi-Fi really carries.",
    },
    Contradiction {
        when: &[NotApplicable("3.1.18"), Met("3.1.19")],
        says: "Mobile devices are NOT APPLICABLE under 3.1.18, but 3.1.19 is MET as if some of them hold encrypted CUI. This can be right for laptops alone, so check that no phone or tablet connects and that the SSP explains it.",
    },
    Contradiction {
        when: &[Met("3.1.18"), NotApplicable("3.1.19")],
        says: "3.1.18 says that mobile devices connect with your permission, while encryption of CUI on them does not apply. Ask whether mail or drawings can reach any of these devices, because every laptop, tablet or phone with CUI counts under 3.1.19.",
    },
    Contradiction {
        when: &[Met("3.1.19"), NotMet("3.13.11")],
        says: "CUI on mobile devices is said to be encrypted, but 3.13.11 finds no encryption for CUI or none that is validated. Look up the module of each device in the CMVP list, since 3.1.19 names no physical safeguard as an alternative.",
    },
    Contradiction {
        when: &[NotMet("3.1.19"), Met("3.13.11")],
        says: "Encryption of CUI on laptops, tablets and phones is NOT MET, while 3.13.11 claims validated encryption for CUI. Find out whether a device is unencrypted or only missing from the list, then decide whether 3.13.11 can stay MET.",
    },
    Contradiction {
        when: &[ObjectiveNotMet("3.2.2", 'a'), ObjectiveMet("3.2.2", 'c')],
        says: "People are said to be trained for their security duties, but those duties are answered as not defined. Without a list of duties it is hard to show that the training fits them, so compare your course records with one.",
    },
    Contradiction {
        when: &[ObjectiveNotMet("3.2.3", 'a'), ObjectiveMet("3.2.3", 'b')],
        says: "Managers and employees are said to learn the signs of an insider threat, while no such signs are identified. A course on the subject usually names some, so look at its content and decide which signs you adopt.",
    },
    Contradiction {
        when: &[NotMet("3.3.1"), Met("3.3.5")],
        says: "Log review and correlation are claimed under 3.3.5, but creating and keeping the logs is NOT MET under 3.3.1. Reviewers can work only with records that exist, so check which events, fields or keeping times are missing.",
    },
    Contradiction {
        when: &[Met("3.3.2"), ObjectiveNotMet("3.5.1", 'a')],
        says: "Every logged action is said to lead to one person, yet not every user has an identity of their own. A logon that several people share breaks that trace, so look for shared accounts on the shop floor and in shipping.",
    },
    Contradiction {
        when: &[NotMet("3.3.4"), Met("3.12.3")],
        says: "Your protections are said to be watched all the time, but the alert for failed logging is NOT MET. Logging is one of those protections, so ask how the monitoring under 3.12.3 would notice that it stopped.",
    },
    Contradiction {
        when: &[Met("3.3.5"), NotMet("3.3.7")],
        says: "Records from different systems are said to be correlated, while 3.3.7 does not confirm that their clocks follow one trusted source. Events line up only when their times agree, so compare a firewall entry with a server entry.",
    },
    Contradiction {
        when: &[ObjectiveMet("3.4.1", 'b'), ObjectiveNotMet("3.4.1", 'd')],
        says: "The baseline is said to cover hardware, software, firmware and documentation, but there is no system inventory. Without a list of what you own, it is hard to show that the baseline leaves nothing out.",
    },
    Contradiction {
        when: &[Met("3.4.3"), NotMet("3.4.4")],
        says: "Changes are said to be reviewed and approved, yet their effect on security is not worked out beforehand. See what the reviewer asks before saying yes, because security may already be part of it and only lack a record.",
    },
    Contradiction {
        when: &[ObjectiveNotMet("3.4.7", 'i'), Met("3.13.6")],
        says: "Network traffic is said to be blocked unless allowed, but ports that nobody needs are not restricted. Rules that deny by default should close most of them, so look for broad allow rules and for computers without a host firewall.",
    },
    Contradiction {
        when: &[Met("3.5.3"), NotMet("3.7.5")],
        says: "MFA is claimed for all accounts that need it, while remote maintenance under 3.7.5 is NOT MET. Unless only the closing of sessions is missing, somebody connects from outside without a second factor and may be using your accounts.",
    },
    Contradiction {
        when: &[Partial("3.5.3"), ObjectiveNotMet("3.5.3", 'c')],
        says: "The partial answer says that remote and privileged users have MFA, but privileged accounts are answered as signing in over a network without it. The 3 points are for MFA in both groups (32 CFR 170.24(c)(2)(i)(B)(4)(i)), so recheck administrator sign-ins.",
    },
    Contradiction {
        when: &[NotMet("3.6.1"), Met("3.6.3")],
        says: "Incident response is said to be tested, while the ability to handle incidents is NOT MET. A test needs something to try out, so see which parts the exercise covered and whether its gaps are the reason for 3.6.1.",
    },
    Contradiction {
        when: &[Met("3.8.1"), ObjectiveNotMet("3.8.4", 'a')],
        says: "All paper and digital media with CUI are said to be controlled and locked away, but they do not all carry CUI markings. Ask how people tell which drawings and sticks to lock up, because unmarked ones are easily overlooked.",
    },
    Contradiction {
        when: &[NotMet("3.8.6"), Met("3.13.11")],
        says: "3.13.11 claims validated encryption for CUI, but protection of CUI on traveling media is NOT MET. Check whether sticks, disks or laptops go on the road with neither encryption nor guarding, and whether 3.13.11 took them into account.",
    },
    Contradiction {
        when: &[ObjectiveNotMet("3.10.1", 'a'), Met("3.10.3")],
        says: "Visitors are said to be escorted, but the people who may enter on their own are not identified. Without that list it is hard to say who is a visitor, so ask at the front desk how this is decided.",
    },
    Contradiction {
        when: &[Met("3.10.1"), ObjectiveNotMet("3.10.3", 'a')],
        says: "Physical access is said to be limited to authorized people, yet visitors are answered as not escorted. A visitor alone near your equipment has access without authorization, so check how far one can get past the lobby or dock.",
    },
    Contradiction {
        when: &[NotMet("3.11.1"), Met("3.11.3")],
        says: "Vulnerabilities are said to be fixed as your risk assessments call for, but assessing risk is NOT MET. Look at what sets the order of the fixes, because a scanner's rating alone is not your own view of risk.",
    },
    Contradiction {
        when: &[Met("3.11.2"), Met("3.11.3"), NotMet("3.14.1")],
        says: "Scanning for vulnerabilities and fixing them by risk are both claimed, yet handling flaws within set times is NOT MET. Many scan findings are such flaws, so compare the deadlines and closing dates behind 3.11.3 and 3.14.1.",
    },
    Contradiction {
        when: &[NotMet("3.12.2"), AnyNotMet],
        says: "At least one requirement is NOT MET, and 3.12.2 says that no working plan of action covers it. Plans for unimplemented requirements belong to 3.12.2 (DoD Assessment Methodology v1.2.1, 5(g)(iii)), so check that each gap has an owner and a date.",
    },
    Contradiction {
        when: &[NotMet("3.12.2"), AnyTemporaryDeficiency],
        says: "A gap is claimed as a temporary deficiency, but the plan of action under 3.12.2 is NOT MET. The claim rests on an operational plan of action with reviews and progress (32 CFR 170.24(b)(1)(ii)), so look for its entry there.",
    },
    Contradiction {
        when: &[NotApplicable("3.12.2"), AnyNotMet],
        says: "A plan of action is said not to apply, as if there were nothing to correct, but at least one requirement is NOT MET. That requirement is a deficiency for the plan to address, so 3.12.2 most likely applies.",
    },
    Contradiction {
        when: &[ObjectiveMet("3.12.4", 'b'), ObjectiveNotMet("3.13.1", 'a')],
        says: "The SSP is said to describe the system boundary, but under 3.13.1 the external boundary is not defined. Lay its diagram beside your internet, VPN, Wi-Fi and cloud entry points, because one good description can serve both answers.",
    },
    Contradiction {
        when: &[ObjectiveNotMet("3.12.4", 'e'), AnyEnduringException],
        says: "An enduring exception is claimed, but the SSP is said not to describe how every requirement is met. The exception counts as MET when the SSP describes it with any mitigations (32 CFR 170.24(b)(1)(i)), so look for that passage.",
    },
    Contradiction {
        when: &[ObjectiveNotMet("3.12.4", 'e'), AnyInherited],
        says: "An answer is claimed as inherited from a provider, while the SSP leaves open how requirements are implemented. Check that it names this provider and says where their part ends, because an assessor looks for that in the SSP.",
    },
    Contradiction {
        when: &[ObjectiveNotMet("3.12.4", 'f'), AnyInherited],
        says: "An inherited answer relies on somebody else's system or service, yet the SSP does not describe your connections to other systems. The provider is usually one of those connections, so look for it in the SSP text and the network diagram.",
    },
    Contradiction {
        when: &[ObjectiveNotMet("3.13.1", 'c'), Met("3.14.6")],
        says: "Inbound and outbound traffic is said to be watched for attacks, while traffic at the outer edge is not monitored. That is largely the same traffic, so find out which tool sees it and whether firewall and cloud tenant report to it.",
    },
    Contradiction {
        when: &[Met("3.13.8"), NotMet("3.13.11")],
        says: "CUI in transit is said to be protected, but 3.13.11 says that CUI has encryption without validation or no encryption. Physical safeguards rarely cover mail, cloud and remote paths, so check what guards each leg that CUI travels.",
    },
    Contradiction {
        when: &[Met("3.13.11"), NotMet("3.13.16")],
        says: "3.13.11 claims that validated encryption protects CUI, while 3.13.16 says that stored CUI is not kept confidential. Look for the place where it lies open, such as a storage box or a copier, and decide whether 3.13.11 covers it.",
    },
];
