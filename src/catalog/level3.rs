//! The 24 requirements of CMMC Level 3: selected from NIST SP 800-172 by 32 CFR 170.14(c)(4), Table 1, with the DoD's
//! parameters. Each is worth one point (32 CFR 170.24(c)(3)).

/// Our words for a requirement: the statement, then questions, a line each. They are kept as one text, since many
/// separate ones need a large table of addresses.
macro_rules! words {
    [$statement:literal, $($question:literal),+ $(,)?] => {
        concat!($statement, $("\n", $question),+)
    };
}

/// How many requirements Level 3 has beyond those of Level 2.
pub const LEVEL3_REQUIREMENTS: usize = 24;

/// One requirement of Level 3.
#[derive(Debug)]
pub struct Level3 {
    /// Its CMMC identifier: `AC.L3-3.1.2e`.
    pub id: &'static str,
    /// Official short title of the CMMC Model Overview v2.13.
    pub title: &'static str,
    /// Whether it may stand on a Level 3 POA&M (32 CFR 170.21(a)(3)(ii)).
    pub poam: bool,
    /// Our words, made by `words!`: the statement, then questions, a line each.
    words: &'static str,
}

impl Level3 {
    /// Our plain statement.
    pub fn statement(&self) -> &'static str {
        self.words.split('\n').next().unwrap_or_default()
    }

    /// Our questions for what is to be determined.
    pub fn questions(&self) -> impl Iterator<Item = &'static str> + Clone {
        self.words.split('\n').skip(1)
    }
}

/// Their identifiers in official order, apart from their words, which are needed only now and then.
#[rustfmt::skip]
pub(super) static LEVEL3_IDS: [&str; LEVEL3_REQUIREMENTS] = [
    "AC.L3-3.1.2e", "AC.L3-3.1.3e", "AT.L3-3.2.1e", "AT.L3-3.2.2e",
    "CM.L3-3.4.1e", "CM.L3-3.4.2e", "CM.L3-3.4.3e", "IA.L3-3.5.1e",
    "IA.L3-3.5.3e", "IR.L3-3.6.1e", "IR.L3-3.6.2e", "PS.L3-3.9.2e",
    "RA.L3-3.11.1e", "RA.L3-3.11.2e", "RA.L3-3.11.3e", "RA.L3-3.11.4e",
    "RA.L3-3.11.5e", "RA.L3-3.11.6e", "RA.L3-3.11.7e", "CA.L3-3.12.1e",
    "SC.L3-3.13.4e", "SI.L3-3.14.1e", "SI.L3-3.14.3e", "SI.L3-3.14.6e",
];

const _: () = {
    let (mut index, mut never) = (0, 0);
    while index < LEVEL3_REQUIREMENTS {
        never += if LEVEL3[index].poam { 0 } else { 1 };
        assert!(
            super::ids::same(LEVEL3[index].id.as_bytes(), LEVEL3_IDS[index].as_bytes()),
            "the same order"
        );
        index += 1;
    }
    assert!(never == 7, "seven never stand on a POA&M");
};

/// All 24 in official order.
pub(super) static LEVEL3: [Level3; LEVEL3_REQUIREMENTS] = [
    Level3 {
        id: "AC.L3-3.1.2e",
        title: "Organizationally Controlled Assets",
        poam: true,
        words: words![
            "Your systems and their components can be reached only from resources that your company owns, provisions, or issues.",
            "Have you identified the computers, devices, and other information resources that your company owns, provisions, or issues?",
            "Can only those resources get access to your systems and system components, so that personal devices are kept out?",
        ],
    },
    Level3 {
        id: "AC.L3-3.1.3e",
        title: "Secured Information Transfer",
        poam: true,
        words: words![
            "Where your systems connect, secure transfer solutions control what information passes from one security domain to another.",
            "Have you identified your security domains, meaning the parts that follow different security policies, and the information flows between them?",
            "Have you defined the secure information transfer solutions for those flows, such as a gateway that inspects and filters what passes?",
            "Do those solutions control the flows between domains on your connected systems?",
        ],
    },
    Level3 {
        id: "AT.L3-3.2.1e",
        title: "Advanced Threat Awareness",
        poam: true,
        words: words![
            "New hires get awareness training on advanced threats, everyone repeats it at least annually and after a significant cyber event, and its content keeps up with the threat.",
            "Have you identified the threats to cover: social engineering, breaches, suspicious behaviors, and advanced persistent threat actors, who are skilled, well funded, and patient?",
            "Does awareness training focus on how to recognize those threats and how to respond to them?",
            "Do people get this training at initial hire, at least annually, and after a significant cyber event?",
            "Do you identify significant changes to those threats?",
            "Is the training updated at least annually, or when the threat changes significantly?",
        ],
    },
    Level3 {
        id: "AT.L3-3.2.2e",
        title: "Practical Training Exercises",
        poam: true,
        words: words![
            "Awareness training for all users has practical exercises that fit their roles and current threats, and trainees and their supervisors hear how it went.",
            "Does awareness training include practical exercises for all users?",
            "Are the exercises tailored by role, with privileged users, specialized roles, and general users each covered?",
            "Have you identified current threat scenarios, and do the exercises match them?",
            "Does each person who takes part get feedback?",
            "Do the supervisors of those people get feedback too?",
        ],
    },
    Level3 {
        id: "CM.L3-3.4.1e",
        title: "Authoritative Repository",
        poam: true,
        words: words![
            "You keep one authoritative source and repository that people can trust and that accounts for the system components you have approved and implemented.",
            "Have you identified which system components are approved and which are implemented?",
            "Have you established an authoritative source and repository for those components?",
            "Does it give you a trusted source for the components and accountability for them?",
            "Do you maintain it as components come, change, and go?",
        ],
    },
    Level3 {
        id: "CM.L3-3.4.2e",
        title: "Automated Detection & Remediation",
        poam: true,
        words: words![
            "Automated mechanisms find components that are misconfigured or unauthorized, and each one found is taken out or quarantined so that it can be fixed.",
            "Have you identified the automated mechanisms that look for misconfigured or unauthorized components?",
            "Do they detect misconfigured system components?",
            "Do they detect unauthorized system components?",
            "After detection, do you remove the component, or put it in a quarantine or remediation network for patching, reconfiguration, or another mitigation?",
        ],
    },
    Level3 {
        id: "CM.L3-3.4.3e",
        title: "Automated Inventory",
        poam: true,
        words: words![
            "Automated tools discover and manage your system components, so that the inventory stays complete, accurate, up to date, and easy to get at.",
            "Have you identified automated tools for discovering and managing system components?",
            "Do you use those tools to maintain the inventory?",
            "Is the inventory complete, accurate, and up to date?",
            "Is it readily available to the people who need it?",
        ],
    },
    Level3 {
        id: "IA.L3-3.5.1e",
        title: "Bidirectional Authentication",
        poam: true,
        words: words![
            "Before a network connection opens, both ends prove who they are to each other, where possible, with cryptography that resists replay.",
            "Have you identified the systems and system components that have to be identified and authenticated, and those where it is not possible?",
            "Where it is possible, are they identified and authenticated before the network connection is established?",
            "Is the authentication bidirectional, so that each end verifies the other?",
            "Is it based on cryptography?",
            "Is it replay resistant, so that a captured exchange cannot be used again?",
        ],
    },
    Level3 {
        id: "IA.L3-3.5.3e",
        title: "Block Untrusted Assets",
        poam: true,
        words: words![
            "A component cannot connect to your systems unless it is known, authenticated, properly configured, or in a trust profile.",
            "Have you identified the components that are known, authenticated, properly configured, or in a trust profile?",
            "Have you identified the mechanisms, automated or manual/procedural, that keep all other components from connecting?",
            "Are those mechanisms in use, so that any other component is refused?",
        ],
    },
    Level3 {
        id: "IR.L3-3.6.1e",
        title: "Security Operations Center",
        poam: false,
        words: words![
            "A security operations center capability works for you 24/7, and its staff may be remote or on call.",
            "Have you established a security operations center capability, in house or through a provider?",
            "Does it operate 24/7, counting staff who work remotely or are on call?",
            "Do you maintain that capability, so that it does not lapse?",
        ],
    },
    Level3 {
        id: "IR.L3-3.6.2e",
        title: "Cyber Incident Response Team",
        poam: false,
        words: words![
            "You have a standing cyber-incident response team and can deploy it within 24 hours.",
            "Have you established a cyber-incident response team?",
            "Do you maintain the team when members leave or change jobs?",
            "Can you deploy it within 24 hours?",
        ],
    },
    Level3 {
        id: "PS.L3-3.9.2e",
        title: "Adverse Information",
        poam: true,
        words: words![
            "When something adverse comes up about a person who has access to CUI, your systems stay protected.",
            "Have you identified the people who have access to CUI?",
            "Have you identified the systems that those people can use?",
            "Have you defined what counts as adverse information about them?",
            "If such information develops or reaches you, are your systems protected, for example by reviewing or cutting that person's access?",
        ],
    },
    Level3 {
        id: "RA.L3-3.11.1e",
        title: "Threat-Informed Risk Assessment",
        poam: false,
        words: words![
            "Threat intelligence feeds your risk assessment and so shapes how you design and protect systems, watch them, hunt threats, respond, and recover.",
            "Do you have a risk assessment method that uses threat intelligence?",
            "Does the intelligence come from open or commercial sources at the least, and from any source that DoD provides?",
            "Does it guide and inform how you develop systems and security architectures, and which security solutions you select?",
            "Does it guide and inform your monitoring and threat hunting?",
            "Does it guide and inform your response and recovery activities?",
        ],
    },
    Level3 {
        id: "RA.L3-3.11.2e",
        title: "Threat Hunting",
        poam: true,
        words: words![
            "You keep searching your systems, at irregular times or when signs call for it, for threats that got past your controls, and you disrupt them.",
            "Have you identified the systems in which you hunt for cyber threats?",
            "Do you hunt on an ongoing basis at irregular times (aperiodic), or when indications warrant it?",
            "Do the hunts search your systems for indicators of compromise?",
            "Do the hunts detect, track, and disrupt threats that your existing controls miss?",
        ],
    },
    Level3 {
        id: "RA.L3-3.11.3e",
        title: "Advanced Risk Identification",
        poam: true,
        words: words![
            "Your analysts have advanced automation and analytics that help them predict and identify risks.",
            "Have you identified the advanced automation and analytics capabilities, and the analysts they support?",
            "Do the analysts use them to predict risks to your company, its systems, and system components?",
            "Do they also use them to identify risks at each of those three levels?",
        ],
    },
    Level3 {
        id: "RA.L3-3.11.4e",
        title: "Security Solution Rationale",
        poam: false,
        words: words![
            "Your SSP shows, or says where to find, the security solution you selected, why you selected it, and the risk you determined.",
            "Does the SSP document or reference the security solution that you selected?",
            "Does the SSP document or reference the rationale for that solution?",
            "Does the SSP document or reference the risk determination?",
        ],
    },
    Level3 {
        id: "RA.L3-3.11.5e",
        title: "Security Solution Effectiveness",
        poam: true,
        words: words![
            "At least annually, or when relevant threat information or a relevant incident gives cause, you assess how well your security solutions address the risk you anticipate.",
            "Have you identified the security solutions to be assessed?",
            "Have you identified the current and accumulated threat intelligence to judge them by?",
            "Have you identified, from that intelligence, the anticipated risk to your systems and your company?",
            "Do you assess how effective the solutions are in addressing that risk?",
            "Does that assessment take place at least annually, or when you receive relevant cyber threat information, or after a relevant cyber incident?",
        ],
    },
    Level3 {
        id: "RA.L3-3.11.6e",
        title: "Supply Chain Risk Response",
        poam: false,
        words: words![
            "You assess the risks that the supply chain brings to your systems and components, respond to them, and keep watching them.",
            "Have you identified the supply chain risks that come with your systems and system components?",
            "Are those risks assessed?",
            "Do you respond to them?",
            "Are they monitored?",
        ],
    },
    Level3 {
        id: "RA.L3-3.11.7e",
        title: "Supply Chain Risk Plan",
        poam: false,
        words: words![
            "A plan says how you manage supply chain risks, and you update it at least annually and when relevant threat information or a relevant incident gives cause.",
            "Have you identified the systems and system components, and their supply chain risks, for the plan to cover?",
            "Have you developed a plan to manage those risks?",
            "Do you update the plan at least annually?",
            "Do you also update it when you receive relevant cyber threat information, or after a relevant cyber incident?",
        ],
    },
    Level3 {
        id: "CA.L3-3.12.1e",
        title: "Penetration Testing",
        poam: true,
        words: words![
            "At least annually, or when security changes significantly, experts with automated scanning tools and tests of their own try to break into your system.",
            "Have you identified the automated scanning tools for penetration testing?",
            "Have you identified the ad hoc tests, and the subject matter experts who perform them?",
            "Do you conduct penetration testing with both the tools and the experts' ad hoc tests?",
            "Is it conducted at least annually, or when you make significant security changes to the system?",
        ],
    },
    Level3 {
        id: "SC.L3-3.13.4e",
        title: "Isolation",
        poam: true,
        words: words![
            "You isolate systems and system components by physical techniques, logical techniques, or both.",
            "Have you selected physical isolation techniques, logical isolation techniques, or both?",
            "Have you defined those techniques for your systems and components, for example separate hardware or separate network segments?",
            "Are they in use in the systems and components you defined?",
        ],
    },
    Level3 {
        id: "SI.L3-3.14.1e",
        title: "Integrity Verification",
        poam: true,
        words: words![
            "You check by root of trust or cryptographic signature that security critical and essential software has not been altered.",
            "Have you identified your security critical and essential software?",
            "Have you identified the means of verification: root of trust mechanisms, such as secure boot backed by hardware, or cryptographic signatures?",
            "Is the integrity of that software verified by those means?",
        ],
    },
    Level3 {
        id: "SI.L3-3.14.3e",
        title: "Specialized Asset Security",
        poam: false,
        words: words![
            "Specialized assets, such as machine controls and test equipment, either fall under the specified enhanced requirements or are segregated in networks made for their purpose.",
            "Have you identified your specialized assets, including test equipment, Government Furnished Equipment (GFE), Restricted Information Systems, operational technology (OT), Internet of Things (IoT), and industrial IoT (IIoT)?",
            "Are the specified enhanced security requirements applied to each of them, unless you segregate it?",
            "Is each one that you leave out of that scope segregated in a purpose-specific network?",
        ],
    },
    Level3 {
        id: "SI.L3-3.14.6e",
        title: "Threat-Guided Intrusion Detection",
        poam: true,
        words: words![
            "What you learn from outside sources about threat indicators and effective mitigations guides your intrusion detection and threat hunting.",
            "Have you identified the threat indicator information and the effective mitigations that you use?",
            "Do you obtain both at least from open or commercial sources, and from any source provided by DoD?",
            "Have you identified your approach to intrusion detection and your threat hunting activities?",
            "Do the indicators and mitigations guide and inform intrusion detection?",
            "Do the indicators and mitigations guide and inform threat hunting?",
        ],
    },
];
